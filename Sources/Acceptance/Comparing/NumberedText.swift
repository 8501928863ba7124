import Foundation

/// A text taken apart into its numbers and what stands around them, so that the numbers can be compared as numbers.
///
/// A number is digits with a point and an exponent, as `-1.5e-07` or `−1.5 × 10⁻⁷`; digits within a word, such as those
/// of `x2`, are part of the word.
struct NumberedText: Equatable {
  /// The text with `0` for every number.
  private(set) var skeleton = ""
  private(set) var numbers: [Double] = []

  init(_ text: String) {
    var rest = text[...]
    var isInWord = false
    while let first = rest.first {
      if !isInWord, let (number, end) = Self.number(at: rest) {
        numbers.append(number)
        skeleton += "0"
        rest = rest[end...]
        isInWord = true
      } else {
        skeleton.append(first)
        rest = rest.dropFirst()
        isInWord = first.isLetter || first.isNumber || first == "_"
      }
    }
  }

  private static func number(at text: Substring) -> (Double, Substring.Index)? {
    guard
      let match = text.prefixMatch(
        of: /(?<sign>[-−+]?)(?<digits>[0-9]+(?:\.[0-9]+)?)(?<exponent>[eE][-+]?[0-9]+)?/)
    else { return nil }
    let sign = match.sign == "−" ? "-" : String(match.sign)
    var literal = sign + match.digits + (match.exponent ?? "")
    var end = match.range.upperBound
    if match.exponent == nil,
      let power = text[end...].prefixMatch(of: /[ \u{A0}]?×[ \u{A0}]?10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/)
    {
      literal += "e" + String(power.1.map { raised[$0] ?? $0 })
      end = power.range.upperBound
    }
    return Double(literal).map { ($0, end) }
  }

  private static let raised: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789"))
}
