import SVGPlot

/// Every mark, scale and edge case as a figure: compared with its snapshot, and looked at in a browser.
enum Gallery {
  typealias Entry = (name: String, drawable: any Drawable)

  static let entries: [Entry] = marks + fields + scales + edgeCases + layouts + readyMade

  static let steps = (0..<60).map(Double.init)

  /// factor · ratioⁿ for the first sixty n.
  static func decay(_ factor: Double, _ ratio: Double) -> [Double] {
    var value = factor
    return steps.map { _ in
      defer { value *= ratio }
      return value
    }
  }

  /// A smooth wave without trigonometry: x(1 − x²) repeated with alternating sign.
  static func wave(_ x: Double) -> Double {
    let turn = (x / 2).rounded(.down)
    let place = x - 2 * turn - 1
    return 2.6 * place * (1 - place * place)
  }

  static func bowl(_ x: Double, _ y: Double) -> Double {
    (x * x + 10 * y * y) / 2
  }

  static func noise(_ count: Int, seed: UInt64) -> [Double] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in generator.unit() - 0.5 }
  }
}

/// The generator of Steele, Lea and Flood (2014): small, seeded, the same on every machine.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
