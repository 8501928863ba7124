internal import RealModule

/// One call of a sample's methods, kept so that it can be replayed with simpler numbers.
struct Draw: Sendable {
  /// Where the numbers may lie.
  enum Spread: Hashable, Sendable {
    case uniform(Double, Double)
    /// Evenly spread by order of magnitude.
    case logUniform(Double, Double)
    case whole(Int, Int)
    /// Components of a direction; its length does not matter.
    case direction
  }

  var spread: Spread
  var numbers: [Double]

  /// Whether a number may be drawn.
  func allows(_ number: Double) -> Bool {
    switch spread {
    case .uniform(let low, let high), .logUniform(let low, let high):
      number >= low && number <= high
    case .whole(let low, let high):
      number >= Double(low) && number <= Double(high) && number == number.rounded()
    case .direction: number >= -1 && number <= 1
    }
  }

  /// A new number.
  static func number(_ spread: Spread, _ generator: inout SplitMix64) -> Double {
    switch spread {
    case .uniform(let low, let high): return min(high, low + (high - low) * generator.unit())
    case .logUniform(let low, let high):
      return min(high, max(low, low * .pow(high / low, generator.unit())))
    case .whole(let low, let high): return Double(Int.random(in: low...high, using: &generator))
    case .direction: return 2 * generator.unit() - 1
    }
  }
}
