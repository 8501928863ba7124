/// A colour of a style sheet and how it stands out from another.
struct Colour: Equatable {
  /// Red, green and blue, 0 to 255.
  let parts: [UInt8]

  /// Reads `#abc` or `#aabbcc`; nil for all else.
  init?(_ text: String) {
    guard text.hasPrefix("#") else { return nil }
    let digits = text.dropFirst()
    let doubled = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits)
    guard doubled.utf8.count == 6, let value = UInt32(doubled, radix: 16) else { return nil }
    parts = [16, 8, 0].map { UInt8(value >> $0 & 0xFF) }
  }

  /// The contrast of two colours by WCAG 2.1: from 1, the same, to 21, black and white.
  func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The relative luminance by WCAG 2.1, from 0 to 1.
  private var luminance: Double {
    zip(parts, [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + Self.linear($1.0) * $1.1 }
  }

  private static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    return value <= 0.03928 ? value / 12.92 : Self.power((value + 0.055) / 1.055)
  }

  /// x to the power 2.4, by x² times the fifth root of x², which Newton's iteration finds; for x from 0.08 to 1.
  private static func power(_ x: Double) -> Double {
    let square = x * x
    var root = 1.0
    for _ in 0..<40 { root -= (root - square / (root * root * root * root)) / 5 }
    return square * root
  }
}
