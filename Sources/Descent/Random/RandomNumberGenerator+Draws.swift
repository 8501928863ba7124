internal import Convergence
internal import RealModule

// The standard library's `random(in:using:)` may change its algorithm between versions; these draws
// are fixed, so that a seed gives the same numbers everywhere.
extension RandomNumberGenerator {
  /// A number uniform in [0, 1): 53 random bits.
  public mutating func nextUniform() -> Double {
    Double(next() >> 11) / 9_007_199_254_740_992
  }

  /// A number uniform in the given range.
  public mutating func nextUniform(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * nextUniform()
  }

  /// A standard normal deviate, by Marsaglia's polar method; its twin is thrown away, so that the
  /// generator's state is all the state there is.
  public mutating func nextNormal() -> Double {
    while true {
      let x = 2 * nextUniform() - 1
      let y = 2 * nextUniform() - 1
      let square = x * x + y * y
      if square < 1, square > 0 { return x * .sqrt(-2 * .log(square) / square) }
    }
  }

  /// A whole number from 0 up to and without `bound`, all equally likely: words that would favour
  /// the small ones are drawn again.
  public mutating func nextIndex(below bound: Int) -> Int {
    require(bound > 0, "An index needs a bound above 0, not \(bound).")
    let bound = UInt64(bound)
    let excess = (0 &- bound) % bound
    while true {
      let word = next()
      if word >= excess { return Int(word % bound) }
    }
  }

  /// The elements in random order (Fisher and Yates' shuffle).
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for last in stride(from: result.count - 1, through: 1, by: -1) {
      result.swapAt(last, nextIndex(below: last + 1))
    }
    return result
  }
}
