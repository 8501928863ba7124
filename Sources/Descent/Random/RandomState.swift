internal import Convergence
public import RealModule

/// NumPy's legacy generator: the same numbers as `numpy.random.seed(s)` and the functions of
/// `numpy.random`, bit for bit.
///
///     var random = RandomState(seed: 0)
///     let x = random.rand(100)      // numpy.random.rand(100)
///     let noise = random.randn(100) // numpy.random.randn(100)
///
/// NumPy has frozen this stream, so data made from a seed can be rebuilt here. The normal deviates
/// pass through the platform's logarithm, as NumPy's do: a platform whose logarithm rounds
/// differently may differ from another in their last bit, with NumPy as with this.
public struct RandomState: RandomNumberGenerator, Equatable, Sendable {
  private var generator: MersenneTwister
  private var spareNormal: Double?

  /// The generator as `numpy.random.seed(seed)` leaves it.
  ///
  /// - Parameter seed: The seed, from 0 to 2³² − 1 as in NumPy.
  public init(seed: Int) {
    guard let word = UInt32(exactly: seed) else {
      fatalError("A seed must be between 0 and 2³² − 1, not \(seed).")
    }
    generator = MersenneTwister(seed: word)
  }

  /// The generator as `numpy.random.seed([…])` leaves it.
  public init(seeds: [Int]) {
    generator = MersenneTwister(
      seeds: seeds.map { seed in
        guard let word = UInt32(exactly: seed) else {
          fatalError("A seed must be between 0 and 2³² − 1, not \(seed).")
        }
        return word
      })
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 { generator.next() }

  /// One number uniform in [0, 1), `random_sample()`: 27 bits of one word and 26 of the next.
  public mutating func uniform() -> Double {
    let high = Double(generator.nextWord() >> 5)
    let low = Double(generator.nextWord() >> 6)
    return (high * 67_108_864 + low) / 9_007_199_254_740_992
  }

  /// One standard normal deviate, by Marsaglia's polar method: two at a time, one kept for the next
  /// call.
  public mutating func normal() -> Double {
    if let spare = spareNormal {
      spareNormal = nil
      return spare
    }
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let square = x * x + y * y
      guard square < 1, square != 0 else { continue }
      let factor = Double.sqrt(-2 * .log(square) / square)
      spareNormal = factor * x
      return factor * y
    }
  }
}

extension RandomState {
  /// `rand(count)`: numbers uniform in [0, 1).
  public mutating func rand(_ count: Int) -> [Double] { draw(count) { $0.uniform() } }

  /// `rand(rows, columns)`: a matrix of such numbers, drawn row after row.
  public mutating func rand(_ rows: Int, _ columns: Int) -> Matrix<Double> {
    Matrix(rows: rows, columns: columns, elements: rand(rows * columns))
  }

  /// `randn(count)`: standard normal deviates.
  public mutating func randn(_ count: Int) -> [Double] { draw(count) { $0.normal() } }

  /// `randn(rows, columns)`: a matrix of such deviates, drawn row after row.
  public mutating func randn(_ rows: Int, _ columns: Int) -> Matrix<Double> {
    Matrix(rows: rows, columns: columns, elements: randn(rows * columns))
  }

  /// `uniform(low, high, count)`: numbers uniform in [low, high).
  public mutating func uniform(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
    draw(count) { low + (high - low) * $0.uniform() }
  }

  /// `normal(mean, deviation, count)`: normal deviates.
  public mutating func normal(_ mean: Double, _ deviation: Double, _ count: Int) -> [Double] {
    require(deviation >= 0, "A standard deviation must be at least 0, not \(deviation).")
    return draw(count) { mean + deviation * $0.normal() }
  }

  /// `randint(low, high, count)`: whole numbers from `low` up to and without `high`.
  public mutating func randint(_ low: Int, _ high: Int, _ count: Int) -> [Int] {
    require(low < high, "There is no whole number from \(low) up to and without \(high).")
    return draw(count) { low + $0.index(upTo: high - 1 - low) }
  }

  /// `permutation(count)`: the numbers 0 ..< count in random order.
  public mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    shuffle(&order)
    return order
  }

  /// `shuffle(elements)`: puts the elements in random order.
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, through: 1, by: -1) {
      elements.swapAt(last, index(upTo: last))
    }
  }

  /// A whole number from 0 to `largest`: random bits under the smallest mask that covers it, drawn
  /// again while they exceed it.
  private mutating func index(upTo largest: Int) -> Int {
    guard largest > 0 else { return 0 }
    let bits = Int.bitWidth - largest.leadingZeroBitCount
    let mask = UInt64.max >> UInt64(64 - bits)
    while true {
      let word = bits <= 32 ? UInt64(generator.nextWord()) : generator.next()
      if word & mask <= UInt64(largest) { return Int(word & mask) }
    }
  }

  private mutating func draw<Value>(_ count: Int, _ one: (inout RandomState) -> Value) -> [Value] {
    require(count >= 0, "A draw needs a count of at least 0, not \(count).")
    return (0..<count).map { _ in one(&self) }
  }
}
