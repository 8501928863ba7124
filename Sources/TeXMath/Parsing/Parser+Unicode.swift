extension Parser {
  /// A character beyond ASCII.
  mutating func parseUnicode(_ token: Token) -> MathNode? {
    if CommandTable.superscripts[token.text] != nil || CommandTable.subscripts[token.text] != nil {
      return MathNode(.row([]), token.start..<token.start)
    }
    stream.next()
    if let command = CommandTable.unicode[token.text] { return node(for: command, token) }
    guard let scalar = token.text.unicodeScalars.first else { return nil }
    if let (letter, style) = LetterStyle.plainLetter(of: scalar) {
      let isDigit = letter.utf8.first.map(Lexer.isDigit) ?? false
      return MathNode(
        isDigit ? .number(letter, style: style) : .identifier(letter, style: style), token.range)
    }
    if scalar.value >= 0x2E80, scalar.properties.isAlphabetic { return parseForeignWords(token) }
    if scalar.properties.isAlphabetic {
      return MathNode(.identifier(token.text, style: letterStyle), token.range)
    }
    guard Parser.isPrintable(scalar) else {
      report(.unknownCharacter, token.range, "A character that cannot be printed.")
      return MathNode(.invalid("\u{FFFD}"), token.range)
    }
    return MathNode(.text(token.text, style: .upright), token.range)
  }

  /// Chinese, Japanese and Korean words typed without `\text`.
  private mutating func parseForeignWords(_ token: Token) -> MathNode {
    var text = token.text
    while let scalar = stream.first.text.unicodeScalars.first, scalar.value >= 0x2E80,
      stream.first.kind == .character, scalar.properties.isAlphabetic,
      LetterStyle.plainLetter(of: scalar) == nil
    {
      text += stream.next().text
    }
    return MathNode(.text(text, style: .upright), range(from: token.start))
  }

  /// Whether XML may hold the character.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20: scalar.value == 9 || scalar.value == 10 || scalar.value == 13
    case 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
