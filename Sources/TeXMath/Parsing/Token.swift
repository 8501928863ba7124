/// A unit of LaTeX source.
struct Token {
  enum Kind {
    /// One character with the marks that combine with it.
    case character
    /// A command; the text is its name without the backslash.
    case command
    /// White space.
    case space
    /// `#1` in the body of a macro; the text is the digit.
    case parameter
    /// The end of the source.
    case end
  }

  var kind: Kind
  /// The character when it is ASCII, else 0.
  var byte: UInt8 = 0
  var text: String
  var start: Int
  var end: Int

  func isCharacter(_ character: Unicode.Scalar) -> Bool {
    kind == .character && byte == UInt8(ascii: character)
  }

  func isCommand(_ name: String) -> Bool { kind == .command && text == name }

  var range: Range<Int> { start..<max(start, end) }

  /// The token as it is written, for messages and for the bodies of macros.
  var written: String {
    switch kind {
    case .command: isWord ? "\\\(text) " : "\\\(text)"
    case .parameter: "#\(text)"
    case .space: " "
    default: text
    }
  }

  private var isWord: Bool { text.utf8.first.map(Lexer.isLetter) ?? false }
}
