/// How numbers of checks are written: few digits, the same on every machine.
enum Difference {
  /// A number with two significant digits: `3.1e-16`, `0.25`, `0`.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "−∞" : "∞" }
    guard value != 0 else { return "0" }
    let magnitude = value.magnitude
    var exponent = 0
    // The exponent is found on the shortest exact digits, which no machine's logarithm can change.
    let digits = significantDigits(of: magnitude, exponent: &exponent)
    let sign = value < 0 ? "−" : ""
    if (-3...3).contains(exponent) { return sign + plain(digits, exponent) }
    let fraction = digits.dropFirst()
    let mantissa =
      "\(digits[0])" + (fraction == [0] ? "" : "." + fraction.map(String.init).joined())
    return sign + mantissa + " × 10" + superscript(exponent)
  }

  /// The first two digits, rounded, and the exponent of the first.
  private static func significantDigits(of value: Double, exponent: inout Int) -> [Int] {
    let description = "\(value)".lowercased()
    let parts = description.split(separator: "e")
    let shift = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let all = (mantissa[0] + (mantissa.count > 1 ? mantissa[1] : "")).compactMap(\.wholeNumberValue)
    let first = all.firstIndex { $0 != 0 } ?? 0
    exponent = mantissa[0].count - 1 - first + shift
    let padded = Array(all[first...]) + [0, 0]
    var rounded = padded[0] * 10 + padded[1] + (padded[2] >= 5 ? 1 : 0)
    if rounded == 100 {
      rounded = 10
      exponent += 1
    }
    return [rounded / 10, rounded % 10]
  }

  private static func plain(_ digits: [Int], _ exponent: Int) -> String {
    var text = ""
    if exponent < 0 {
      text = "0." + String(repeating: "0", count: -exponent - 1) + "\(digits[0])\(digits[1])"
    } else if exponent == 0 {
      text = "\(digits[0]).\(digits[1])"
    } else {
      return "\(digits[0])\(digits[1])" + String(repeating: "0", count: exponent - 1)
    }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  private static func superscript(_ exponent: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let text = "\(exponent.magnitude)".compactMap(\.wholeNumberValue).map { digits[$0] }
    return (exponent < 0 ? "⁻" : "") + String(text)
  }
}
