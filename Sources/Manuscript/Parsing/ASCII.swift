/// The bytes of Markdown that the scanners look for.
extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let dollar = UInt8(ascii: "$")
  static let pipe = UInt8(ascii: "|")
  static let colon = UInt8(ascii: ":")
  static let hyphen = UInt8(ascii: "-")
  static let underscore = UInt8(ascii: "_")
  static let hash = UInt8(ascii: "#")
  static let at = UInt8(ascii: "@")
  static let caret = UInt8(ascii: "^")
  static let tilde = UInt8(ascii: "~")
  static let bang = UInt8(ascii: "!")
  static let quote = UInt8(ascii: "\"")
  static let equals = UInt8(ascii: "=")
  static let period = UInt8(ascii: ".")
  static let lessThan = UInt8(ascii: "<")
  static let greaterThan = UInt8(ascii: ">")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")

  /// A space or a tab.
  var isBlank: Bool { self == .space || self == .tab }

  /// A space, a tab or the end of a line.
  var isSpace: Bool { isBlank || self == .newline }

  /// `0` to `9`.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// An ASCII letter.
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  /// An ASCII letter or digit.
  var isAlphanumeric: Bool { isLetter || isDigit }
}

extension Collection where Element == UInt8 {
  /// Whether there is nothing but spaces and tabs.
  var isBlank: Bool { allSatisfy(\.isBlank) }

  /// The bytes as text.
  var string: String { String(decoding: self, as: UTF8.self) }
}

extension [UInt8] {
  /// The stretch of `range` without the blanks at its two ends.
  func trimmingBlanks(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, self[lower].isSpace { lower += 1 }
    while upper > lower, self[upper - 1].isSpace { upper -= 1 }
    return lower..<upper
  }

  /// The first index from `start` that is not a blank, at most `end`.
  func skippingBlanks(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, self[index].isBlank { index += 1 }
    return index
  }

  /// Whether `text` stands at `index`.
  func has(_ text: StaticString, at index: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index >= 0, index + count <= self.count else { return false }
    return text.withUTF8Buffer { expected in
      expected.indices.allSatisfy { self[index + $0] == expected[$0] }
    }
  }
}
