/// Coordinates in hundredths of a pixel, in their shortest spelling: `12`, `.5`, `-3.25`.
///
/// Whole hundredths in integers give the same bytes on every machine, and relative path commands that
/// never drift: differences are taken after rounding.
enum FixedDecimal {
  /// Beyond this no page shows anything; larger coordinates are brought back to it.
  static let limit = 1_000_000.0

  /// The nearest hundredth; NaN becomes 0, so that no invalid number ever reaches the text.
  static func hundredths(_ value: Double) -> Int {
    guard value == value else { return 0 }
    return Int((min(max(value, -limit), limit) * 100).rounded())
  }

  static func append(_ hundredths: Int, to bytes: inout [UInt8]) {
    var magnitude = hundredths
    if magnitude < 0 {
      bytes.append(UInt8(ascii: "-"))
      magnitude = -magnitude
    }
    let (whole, fraction) = magnitude.quotientAndRemainder(dividingBy: 100)
    if whole > 0 || fraction == 0 { appendDigits(whole, to: &bytes) }
    guard fraction > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    let (tenths, last) = fraction.quotientAndRemainder(dividingBy: 10)
    bytes.append(UInt8(ascii: "0") + UInt8(tenths))
    if last > 0 { bytes.append(UInt8(ascii: "0") + UInt8(last)) }
  }

  static func text(_ value: Double) -> String {
    var bytes: [UInt8] = []
    append(hundredths(value), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func appendDigits(_ value: Int, to bytes: inout [UInt8]) {
    if value >= 10 { appendDigits(value / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
  }
}
