/// Private-use characters that stand in the text given to cmark for what it must not see. All of them
/// are three bytes long and begin with EE 80; none is blank or punctuation to cmark.
enum Placeholder {
  /// `U+E000 index U+E001` stands for a token.
  static let open: Unicode.Scalar = "\u{E000}"
  static let close: Unicode.Scalar = "\u{E001}"
  /// Holds the place of a line that belongs to a token begun further up, and begins the line of a
  /// table cell or a title, so that it is read as a paragraph whatever it starts with.
  static let filler: Unicode.Scalar = "\u{E002}"
  /// A tilde that was escaped, which strikes nothing out.
  static let tilde: Unicode.Scalar = "\u{E003}"

  static let fillerBytes: [UInt8] = [0xEE, 0x80, 0x82]
  static let tildeBytes: [UInt8] = [0xEE, 0x80, 0x83]

  /// The placeholder of a token in running text.
  static func inline(_ index: Int) -> [UInt8] {
    [0xEE, 0x80, 0x80] + Array(String(index).utf8) + [0xEE, 0x80, 0x81]
  }

  /// The placeholder of a token that stands between blocks: a comment line is the one construct that
  /// ends any paragraph before it and lets any block start after it, without blank lines (which
  /// would loosen a list).
  static func block(_ index: Int) -> [UInt8] {
    Array("<!--".utf8) + inline(index) + Array("-->".utf8)
  }

  /// Whether the three bytes at `index` are one of these characters.
  static func isReserved(_ bytes: [UInt8], at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xEE && bytes[index + 1] == 0x80
      && bytes[index + 2] <= 0x83
  }

  /// The token of an HTML block that is a placeholder between blocks.
  static func blockIndex(_ html: String) -> Int? {
    guard html.hasPrefix("<!--\u{E000}") else { return nil }
    let digits = html.unicodeScalars.dropFirst(5).prefix { $0 != close }
    return Int(String(digits))
  }
}
