internal import Convergence
import RealModule

/// The mean loss and gradient over all samples, computed by several workers at once.
///
/// The samples are cut into shards of a size that does not depend on the number of workers; each
/// shard is computed by whichever worker is free, and the shards' results are added in a fixed
/// order, pairs of neighbours first. So the result has the same bits whatever the number of
/// workers, whoever finished first: with one worker it is the serial computation.
///
/// ```swift
/// let result = await dataParallelGradient(samples: 1797, shardSize: 128, workers: 4) { shard in
///   … the mean loss and gradient over the samples in `shard` …
/// }
/// ```
///
/// - Parameters:
///   - samples: How many samples there are, at least 1.
///   - shardSize: How many samples a shard has, at least 1; the last one may have fewer.
///   - workers: How many shards may be computed at the same time, at least 1.
///   - shard: The mean loss over the samples with the given numbers, and its gradient.
/// - Returns: The mean loss over all samples, and its gradient.
public func dataParallelGradient<Scalar: RealScalar & Sendable>(
  samples: Int, shardSize: Int, workers: Int,
  shard: @escaping @Sendable (Range<Int>) -> LossAndGradient<Scalar>
) async -> LossAndGradient<Scalar> {
  require(workers > 0, "A parallel gradient needs at least one worker, not \(workers).")
  let shards = shardRanges(samples: samples, shardSize: shardSize)
  var results = [LossAndGradient<Scalar>?](repeating: nil, count: shards.count)
  await withTaskGroup(of: (Int, LossAndGradient<Scalar>).self) { group in
    var next = 0
    func start() {
      guard next < shards.count else { return }
      let index = next
      next += 1
      group.addTask { (index, weighted(shard(shards[index]), by: shards[index].count)) }
    }
    for _ in 0..<min(workers, shards.count) { start() }
    while let (index, result) = await group.next() {
      results[index] = result
      start()
    }
  }
  var total = treeSum(results.compactMap { $0 })
  total.scale(by: 1 / Scalar(samples))
  return total
}

/// Cuts samples into shards of one size, the last of which may be smaller.
func shardRanges(samples: Int, shardSize: Int) -> [Range<Int>] {
  require(samples > 0, "A gradient needs at least one sample.")
  require(shardSize > 0, "A shard needs at least one sample, not \(shardSize).")
  return stride(from: 0, to: samples, by: shardSize).map { $0..<min($0 + shardSize, samples) }
}

private func weighted<Scalar: RealScalar>(
  _ result: LossAndGradient<Scalar>, by samples: Int
) -> LossAndGradient<Scalar> {
  var result = result
  result.scale(by: Scalar(samples))
  return result
}

/// The sum of all parts: neighbours are added, then the sums of neighbours, and so on.
///
/// The order is fixed by the number of parts alone, and the rounding error grows with the logarithm
/// of that number instead of the number itself.
func treeSum<Scalar: RealScalar>(_ parts: [LossAndGradient<Scalar>]) -> LossAndGradient<Scalar> {
  require(!parts.isEmpty, "A sum needs at least one part.")
  var level = parts
  while level.count > 1 {
    level = stride(from: 0, to: level.count, by: 2).map { left in
      var sum = level[left]
      if left + 1 < level.count { sum.add(level[left + 1]) }
      return sum
    }
  }
  return level[0]
}
