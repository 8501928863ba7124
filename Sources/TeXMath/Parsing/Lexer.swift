/// Cuts LaTeX source into tokens.
struct Lexer {
  private let bytes: [UInt8]
  private let readsParameters: Bool
  private var position = 0

  private init(_ source: String, readsParameters: Bool) {
    bytes = Array(source.utf8)
    self.readsParameters = readsParameters
  }

  /// The tokens of a source.
  ///
  /// - Parameters:
  ///   - source: the source.
  ///   - readsParameters: whether `#1` is a parameter, as in the body of a macro.
  /// - Returns: the tokens, without one for the end.
  static func tokens(of source: String, readsParameters: Bool = false) -> [Token] {
    var lexer = Lexer(source, readsParameters: readsParameters)
    var tokens: [Token] = []
    tokens.reserveCapacity(lexer.bytes.count)
    while let token = lexer.next() { tokens.append(token) }
    return tokens
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (byte >= 9 && byte <= 13)
  }

  private mutating func next() -> Token? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    let start = position
    if Lexer.isSpace(byte) { return space(from: start) }
    if byte == UInt8(ascii: "%") {
      skipComment()
      return next()
    }
    if byte == UInt8(ascii: "\\") { return command(from: start) }
    if byte == UInt8(ascii: "#"), readsParameters, let token = parameter(from: start) {
      return token
    }
    return character(from: start)
  }

  private mutating func space(from start: Int) -> Token {
    skipSpaces()
    return Token(kind: .space, text: " ", start: start, end: position)
  }

  private mutating func skipSpaces() {
    while position < bytes.count, Lexer.isSpace(bytes[position]) { position += 1 }
  }

  /// A run of comments is skipped in a loop: each call leaves at the first byte after the line.
  private mutating func skipComment() {
    while position < bytes.count, bytes[position] == UInt8(ascii: "%") {
      while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      skipSpaces()
    }
  }

  private mutating func command(from start: Int) -> Token {
    position += 1
    guard position < bytes.count else {
      return Token(kind: .command, text: "", start: start, end: position)
    }
    if Lexer.isLetter(bytes[position]) {
      while position < bytes.count, Lexer.isLetter(bytes[position]) { position += 1 }
      let token = Token(
        kind: .command, text: text(start + 1, position), start: start, end: position)
      return token
    }
    let sign = character(from: position)
    return Token(kind: .command, text: sign.text, start: start, end: position)
  }

  private mutating func parameter(from start: Int) -> Token? {
    guard start + 1 < bytes.count, bytes[start + 1] > UInt8(ascii: "0"),
      Lexer.isDigit(bytes[start + 1])
    else { return nil }
    position += 2
    return Token(kind: .parameter, text: text(start + 1, position), start: start, end: position)
  }

  private mutating func character(from start: Int) -> Token {
    let byte = bytes[start]
    position = start + 1
    if byte < 0x80, position == bytes.count || bytes[position] < 0x80 {
      return Token(
        kind: .character, byte: byte, text: String(Unicode.Scalar(byte)), start: start,
        end: position)
    }
    while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
    while let mark = combiningMark() { position += mark }
    let isPlain = byte < 0x80 && position == start + 1
    return Token(
      kind: .character, byte: isPlain ? byte : 0, text: text(start, position), start: start,
      end: position)
  }

  /// The length of a mark that combines with the character before: U+0300 to U+036F, U+20D0 to
  /// U+20EF, or a variation selector.
  private func combiningMark() -> Int? {
    guard position + 1 < bytes.count else { return nil }
    let (first, second) = (bytes[position], bytes[position + 1])
    if first == 0xCC || (first == 0xCD && second <= 0xAF) { return 2 }
    guard position + 2 < bytes.count else { return nil }
    let third = bytes[position + 2]
    if first == 0xE2, second == 0x83, third >= 0x90, third <= 0xAF { return 3 }
    if first == 0xEF, second == 0xB8, third <= 0x8F { return 3 }
    return nil
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
