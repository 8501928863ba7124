/// Numbers as a reader sees them: a real minus sign, thin spaces between thousands, and powers of ten
/// with raised exponents where plain digits would be long.
public enum NumberText {
  /// A number to at most `digits` significant digits: `0.0125`, `20 000`, `3.2×10⁻⁷`, `not a number`.
  ///
  /// - Parameters:
  ///   - value: Any number, infinite and NaN included.
  ///   - digits: Significant digits, 4 unless told otherwise: what a description needs.
  /// - Returns: Text for descriptions and tables.
  public static func significant(_ value: Double, digits: Int = 4) -> String {
    guard value.isFinite else { return nonFinite(value) }
    let rounded = DecimalDigits(value).rounded(toSignificant: max(digits, 1))
    if rounded.digits.isEmpty { return "0" }
    return (-4..<6).contains(rounded.exponent)
      ? plain(rounded, decimals: nil) : scientific(rounded)
  }

  /// A number with a fixed count of decimals: the label of a tick among its neighbours.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - decimals: Digits after the decimal point.
  /// - Returns: Text such as `−0.50` or `20 000`.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return nonFinite(value) }
    return plain(DecimalDigits(value).rounded(toDecimals: decimals), decimals: decimals)
  }

  /// A power of ten, written `10⁻³`.
  ///
  /// - Parameter exponent: The exponent.
  /// - Returns: Text with a raised exponent.
  public static func powerOfTen(_ exponent: Int) -> String { "10" + superscript(exponent) }

  static func scientific(_ value: DecimalDigits) -> String {
    if value.digits.isEmpty { return "0" }
    var mantissa = value
    mantissa.point = 1
    let sign = value.isNegative ? "−" : ""
    if value.digits == [1] { return sign + powerOfTen(value.exponent) }
    return plain(mantissa, decimals: nil) + "×" + powerOfTen(value.exponent)
  }

  static func nonFinite(_ value: Double) -> String {
    value.isNaN ? "not a number" : value > 0 ? "∞" : "−∞"
  }

  /// Plain digits; `decimals` pads with zeros, `nil` writes as many as there are.
  static func plain(_ value: DecimalDigits, decimals: Int?) -> String {
    var whole: [UInt8] = []
    for index in 0..<max(value.point, 0) {
      whole.append(index < value.digits.count ? value.digits[index] : 0)
    }
    var fraction = [UInt8](repeating: 0, count: max(-value.point, 0))
    fraction += value.digits.dropFirst(max(value.point, 0))
    if value.digits.isEmpty { fraction = [] }
    if let decimals {
      fraction = Array(fraction.prefix(decimals))
      fraction += [UInt8](repeating: 0, count: max(decimals - fraction.count, 0))
    }
    let text = (value.isNegative ? "−" : "") + grouped(whole.isEmpty ? [0] : whole)
    return fraction.isEmpty ? text : text + "." + fraction.map { String($0) }.joined()
  }

  /// Thousands apart by a narrow no-break space from five digits up, as the SI brochure advises.
  private static func grouped(_ digits: [UInt8]) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if digits.count > 4, index > 0, (digits.count - index).isMultiple(of: 3) {
        text += "\u{202F}"
      }
      text += String(digit)
    }
    return text
  }

  private static let raised = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

  private static func superscript(_ value: Int) -> String {
    var text = value < 0 ? "⁻" : ""
    for character in String(value.magnitude) { text += raised[character.wholeNumberValue ?? 0] }
    return text
  }
}
