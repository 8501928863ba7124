/// Finds the numbers in a text.
struct NumberScanner {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func numbers() -> [PrintedNumber] {
    var found: [PrintedNumber] = []
    while index < bytes.count {
      if isDigit(index), !isPartOfName(before: index) {
        if let number = number() { found.append(number) }
      } else {
        index += 1
      }
    }
    return found
  }

  private func isDigit(_ at: Int) -> Bool {
    at < bytes.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at])
  }

  /// Letters, digits, a point, an underscore, or a hyphen after a letter: `D2-Q16`, `x_10`, `1.2.3`.
  private func isPartOfName(before at: Int) -> Bool {
    guard at > 0 else { return false }
    let last = bytes[at - 1]
    if last == UInt8(ascii: "-") { return at > 1 && isWordByte(bytes[at - 2]) }
    return isWordByte(last) || last == UInt8(ascii: ".") || last == UInt8(ascii: "#")
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func number() -> PrintedNumber? {
    let start = index
    var mantissa = ""
    var decimals = 0
    while isDigit(index) || isSeparator(index) {
      if isDigit(index) { mantissa.unicodeScalars.append(UnicodeScalar(bytes[index])) }
      index += 1
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "."), isDigit(index + 1) {
      index += 1
      mantissa += "."
      while isDigit(index) {
        mantissa.unicodeScalars.append(UnicodeScalar(bytes[index]))
        decimals += 1
        index += 1
      }
    }
    let end = index
    let exponent = exponent()
    // What runs on into letters, or has a second point, is a name or a version.
    if index < bytes.count, isWordByte(bytes[index]) {
      while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
      return nil
    }
    let isNegative = isMinus(before: start)
    guard let value = Double(mantissa + "e\(exponent)"),
      let unit = Double("1e\(exponent - decimals)")
    else { return nil }
    let digits = mantissa.filter { $0 != "." }.drop { $0 == "0" }.count
    return PrintedNumber(
      value: isNegative ? -value : value, unit: unit, digits: digits, isPercent: isPercent(),
      range: start..<(exponent == 0 ? end : index))
  }

  /// A comma between groups of three digits.
  private func isSeparator(_ at: Int) -> Bool {
    at < bytes.count && bytes[at] == UInt8(ascii: ",") && isDigit(at + 1) && isDigit(at + 2)
      && isDigit(at + 3) && !isDigit(at + 4)
  }

  private func isMinus(before at: Int) -> Bool {
    if at >= 1, bytes[at - 1] == UInt8(ascii: "-") { return true }
    return at >= 3 && Array(bytes[(at - 3)..<at]) == Array("−".utf8)
  }

  private func isPercent() -> Bool {
    let rest = bytes[index...].prefix(4)
    return rest.starts(with: Array("%".utf8)) || rest.starts(with: Array(" %".utf8))
      || rest.starts(with: Array("\u{a0}%".utf8)) || rest.starts(with: Array("\u{202f}%".utf8))
  }

  /// `e-4` or ` × 10⁻⁴`; 0 for none.
  private mutating func exponent() -> Int {
    let rest = String(decoding: bytes[index...].prefix(24), as: UTF8.self)
    for lead in [" × 10", "\u{a0}×\u{a0}10", "\u{202f}×\u{202f}10"] where rest.hasPrefix(lead) {
      let raised = rest.dropFirst(lead.count).prefix { Self.superscripts[$0] != nil }
      guard let value = Int(String(raised.compactMap { Self.superscripts[$0] })) else { return 0 }
      index += lead.utf8.count + raised.utf8.count
      return value
    }
    guard rest.hasPrefix("e") else { return 0 }
    let digits = rest.dropFirst().prefix { $0 == "-" || ($0.isASCII && $0.isNumber) }
    guard let value = Int(digits), value.magnitude < 400 else { return 0 }
    index += 1 + digits.utf8.count
    return value
  }

  private static let superscripts: [Character: Character] = [
    "⁻": "-", "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7",
    "⁸": "8", "⁹": "9",
  ]
}
