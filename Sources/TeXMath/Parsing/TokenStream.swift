/// The tokens yet to be read: those of macros first, then those of the source.
struct TokenStream {
  private let tokens: [Token]
  private var position = 0
  /// What macros have put in front of the rest, last token first.
  private var pending: [Token] = []
  private let end: Token
  /// The place of the token read last.
  private(set) var lastRange = 0..<0

  init(_ source: String) {
    tokens = Lexer.tokens(of: source)
    let length = source.utf8.count
    end = Token(kind: .end, text: "", start: length, end: length)
  }

  /// The next token, which may be a space.
  var first: Token {
    if let token = pending.last { return token }
    return position < tokens.count ? tokens[position] : end
  }

  /// Whether the next token comes from a macro.
  var isInMacro: Bool { !pending.isEmpty }

  /// Takes the next token.
  @discardableResult
  mutating func next() -> Token {
    if let token = pending.popLast() {
      lastRange = token.range
      return token
    }
    guard position < tokens.count else { return end }
    defer { position += 1 }
    lastRange = tokens[position].range
    return tokens[position]
  }

  mutating func skipSpaces() {
    while first.kind == .space { next() }
  }

  /// Puts tokens in front of the rest.
  mutating func push(_ more: [Token]) {
    pending.append(contentsOf: more.reversed())
  }

  /// Gives up the rest.
  mutating func drain() {
    pending = []
    position = tokens.count
  }

  /// The next tokens of the source for looking ahead, without those of macros.
  var upcoming: ArraySlice<Token> {
    pending.isEmpty ? tokens[position...] : []
  }
}
