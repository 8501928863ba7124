/// The shortest decimal digits that stand for a finite number, ready to be rounded and printed.
///
/// Rounding happens on these digits and not in binary, so that the text is the same on every machine
/// and 0.1 + 0.2 to one decimal is 0.3.
struct DecimalDigits: Equatable {
  var isNegative = false
  /// Significant digits without leading or trailing zeros; empty for zero.
  var digits: [UInt8] = []
  /// The value is 0.d₁d₂d₃… · 10^`point`.
  var point = 0

  init(_ value: Double) {
    var seenPoint = false
    var text = value.description.utf8[...]
    if text.first == UInt8(ascii: "-") {
      isNegative = value != 0
      text = text.dropFirst()
    }
    while let byte = text.first, byte != UInt8(ascii: "e") {
      text = text.dropFirst()
      guard byte != UInt8(ascii: ".") else {
        seenPoint = true
        continue
      }
      digits.append(byte - UInt8(ascii: "0"))
      if !seenPoint { point += 1 }
    }
    point += Int(String(decoding: text.dropFirst(), as: UTF8.self)) ?? 0
    normalise()
  }

  /// The exponent of scientific notation: the value is d₁.d₂d₃… · 10^`exponent`.
  var exponent: Int { digits.isEmpty ? 0 : point - 1 }

  /// Rounds half away from zero to so many digits after the decimal point.
  func rounded(toDecimals decimals: Int) -> DecimalDigits { keeping(point + decimals) }

  /// Rounds half away from zero to so many significant digits.
  func rounded(toSignificant count: Int) -> DecimalDigits { keeping(count) }

  private func keeping(_ count: Int) -> DecimalDigits {
    guard count < digits.count else { return self }
    var result = self
    let roundsUp = count >= 0 && digits[count] >= 5
    result.digits = Array(digits.prefix(max(count, 0)))
    if roundsUp { result.incrementLast(at: count) }
    result.normalise()
    return result
  }

  /// Adds one to the last kept digit; `count` digits are kept.
  private mutating func incrementLast(at count: Int) {
    var index = count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits.insert(1, at: 0)
      point += 1
    }
  }

  private mutating func normalise() {
    while digits.first == 0 {
      digits.removeFirst()
      point -= 1
    }
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty {
      isNegative = false
      point = 0
    }
  }
}
