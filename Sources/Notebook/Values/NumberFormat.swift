#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How a number is written.
public enum NumberFormat: Equatable, Sendable {
  /// Six significant digits, trailing zeros dropped; whole numbers below 10¹⁵ in full.
  case automatic
  /// So many digits after the point.
  case fixed(Int)
  /// So many significant digits, trailing zeros dropped.
  case significant(Int)
  /// One digit before the point, so many after it, and a power of ten.
  case scientific(Int)
  /// The shortest digits that give the number back exactly.
  case exact
  /// A hundred times the number, so many digits after the point, and a per cent sign.
  case percent(Int)

  /// The number as text. Digits are rounded correctly from the exact binary value, ties to even.
  public func string(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "−∞" : "∞" }
    switch self {
    case .automatic:
      let isWhole = value == value.rounded() && abs(value) < 1e15
      return isWhole ? Self.printed("%.0f", 0, value) : Self.printed("%.*g", 6, value)
    case .fixed(let digits): return Self.printed("%.*f", Self.valid(digits), value)
    case .significant(let digits): return Self.printed("%.*g", max(1, Self.valid(digits)), value)
    case .scientific(let digits): return Self.printed("%.*e", Self.valid(digits), value)
    case .exact: return "\(value)"
    case .percent(let digits): return Self.printed("%.*f", Self.valid(digits), 100 * value) + " %"
    }
  }

  /// No double has more than 1,074 digits after the point; more can't be asked for.
  private static func valid(_ digits: Int) -> Int { min(max(digits, 0), 1_074) }

  private static func printed(_ format: String, _ digits: Int, _ value: Double) -> String {
    var buffer = [CChar](repeating: 0, count: digits + 330)
    let arguments: [any CVarArg] = format.contains("*") ? [Int32(digits), value] : [value]
    let count = withVaList(arguments) { vsnprintf(&buffer, buffer.count, format, $0) }
    return tidy(
      String(decoding: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  /// `-1e-05` becomes `−1 × 10⁻⁵`, and a zero that lost its digits loses its sign: `-0.00` says nothing to a reader.
  private static func tidy(_ text: String) -> String {
    let parts = text.split(separator: "e")
    var mantissa = String(parts[0])
    if mantissa.hasPrefix("-") {
      mantissa.removeFirst()
      if mantissa.contains(where: { ("1"..."9").contains($0) }) { mantissa = "−" + mantissa }
    }
    guard parts.count == 2, let exponent = Int(parts[1]) else { return mantissa }
    return "\(mantissa)\u{A0}×\u{A0}10" + String("\(exponent)".map { superscripts[$0] ?? $0 })
  }

  private static let superscripts: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
}
