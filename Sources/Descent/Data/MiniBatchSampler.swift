internal import Convergence

/// Cuts the samples into mini-batches, in a new random order for each epoch.
///
/// ```swift
/// var sampler = MiniBatchSampler(count: 1797, batchSize: 32, generator: SplitMix64(seed: 1))
/// for batch in sampler.epoch() { … }        // every sample once
/// let batch = sampler.next()                // or batch after batch, for ever
/// ```
public struct MiniBatchSampler<Generator: RandomNumberGenerator> {
  /// How many samples there are.
  public let count: Int
  /// How many samples a batch has; the last one of an epoch may have fewer.
  public let batchSize: Int
  /// Whether a last batch with fewer samples is left out.
  public let dropsLast: Bool

  private var generator: Generator
  private var order: [Int] = []
  private var position = 0

  /// A sampler of the numbers 0..<count.
  ///
  /// - Parameters:
  ///   - count: How many samples there are, at least 1.
  ///   - batchSize: How many samples a batch has, from 1 to `count`.
  ///   - dropsLast: Whether a last batch with fewer samples is left out; no by default.
  ///   - generator: The source of randomness.
  public init(count: Int, batchSize: Int, dropsLast: Bool = false, generator: Generator) {
    require(count > 0, "Mini-batches need at least one sample.")
    require(
      batchSize > 0 && batchSize <= count,
      "A batch of \(count) samples must have from 1 to \(count) of them, not \(batchSize).")
    self.count = count
    self.batchSize = batchSize
    self.dropsLast = dropsLast
    self.generator = generator
  }

  /// How many batches an epoch has.
  public var batchesPerEpoch: Int {
    dropsLast ? count / batchSize : (count + batchSize - 1) / batchSize
  }

  /// All batches of a new epoch. The rest of the epoch that ``next()`` was in is given up.
  public mutating func epoch() -> [[Int]] {
    startEpoch()
    return (0..<batchesPerEpoch).map { _ in takeBatch() }
  }

  /// The next batch; a new epoch starts when the last one is used up.
  public mutating func next() -> [Int] {
    let rest = order.count - position
    if rest == 0 || (dropsLast && rest < batchSize) { startEpoch() }
    return takeBatch()
  }

  private mutating func startEpoch() {
    order = generator.shuffled(Array(0..<count))
    position = 0
  }

  private mutating func takeBatch() -> [Int] {
    let end = min(position + batchSize, count)
    defer { position = end }
    return Array(order[position..<end])
  }
}

extension MiniBatchSampler: Sendable where Generator: Sendable {}
