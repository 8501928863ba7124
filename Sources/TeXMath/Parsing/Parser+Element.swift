extension Parser {
  /// Reads one element of a row with its scripts; nil for what leaves no node.
  mutating func parseElement(
    _ token: Token, _ closer: Closer, after nodes: [MathNode], continues: Bool
  ) -> MathNode? {
    if token.kind == .command {
      switch CommandTable.commands[token.text] {
      case .style(let style):
        stream.next()
        let rest = parseRest(closer, after: nodes, continues: continues)
        return MathNode(.styled(style, rest), range(from: token.start))
      case .structure(.color):
        stream.next()
        let color = parseColor(token)
        let rest = parseRest(closer, after: nodes, continues: continues)
        return MathNode(.colored(color, rest), range(from: token.start))
      case .alphabetSwitch(let style):
        stream.next()
        letterStyle = style
        return nil
      default: break
      }
    }
    guard let base = parseBase(token) else { return nil }
    return parseScripts(on: base)
  }

  /// The rest of the row as one row.
  private mutating func parseRest(
    _ closer: Closer, after nodes: [MathNode], continues: Bool
  ) -> MathNode {
    let start = stream.lastRange.upperBound
    let last = nodes.last { $0.isOperand != nil }
    let rest = parseRow(until: closer, continues: last?.isOperand ?? continues)
    let first = rest.first?.range.lowerBound ?? start
    return MathNode(.row(rest), first..<max(first, rest.last?.range.upperBound ?? start))
  }

  /// Reads one element without scripts; nil for what leaves no node.
  mutating func parseBase(_ token: Token) -> MathNode? {
    switch token.kind {
    case .character: return parseCharacter(token)
    case .command: return parseCommand(token)
    case .parameter:
      stream.next()
      report(.invalidMacro, token.range, "A parameter outside of a macro.")
      return MathNode(.invalid(token.written), token.range)
    case .space, .end: return nil
    }
  }

  private mutating func parseCharacter(_ token: Token) -> MathNode? {
    let byte = token.byte
    if Lexer.isLetter(byte) { return parseLetters(token) }
    if Lexer.isDigit(byte) { return parseNumber(token) }
    switch byte {
    case UInt8(ascii: "{"): return parseBraces(token)
    case UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "'"):
      return MathNode(.row([]), token.start..<token.start)
    case UInt8(ascii: "."): return parsePeriod(token)
    case UInt8(ascii: ":"): return parseColon(token)
    case UInt8(ascii: "~"):
      stream.next()
      return MathNode(.space(em: 0.25), token.range)
    case 0: return parseUnicode(token)
    default: break
    }
    stream.next()
    guard let (symbol, role) = Parser.asciiSign(byte) else {
      report(
        .unknownCharacter, token.range,
        "The character \(Parser.visible(token.text)) has no meaning here.",
        advice: byte == UInt8(ascii: "#") ? "Write \\# for the sign." : nil)
      return MathNode(.invalid(token.text), token.range)
    }
    return MathNode(.operator(MathOperator(symbol, role)), token.range)
  }

  /// A character as messages show it: those without a shape by their number.
  static func visible(_ text: String) -> String {
    guard let scalar = text.unicodeScalars.first, scalar.value < 0x20 || scalar.value == 0x7F
    else { return text }
    return "U+00" + (scalar.value < 16 ? "0" : "")
      + String(scalar.value, radix: 16, uppercase: true)
  }

  private static func asciiSign(_ byte: UInt8) -> (String, MathOperator.Role)? {
    switch byte {
    case UInt8(ascii: "+"): ("+", .binary)
    case UInt8(ascii: "-"): ("−", .binary)
    case UInt8(ascii: "*"): ("∗", .binary)
    case UInt8(ascii: "/"): ("/", .binary)
    case UInt8(ascii: "="): ("=", .relation)
    case UInt8(ascii: "<"): ("<", .relation)
    case UInt8(ascii: ">"): (">", .relation)
    case UInt8(ascii: ","): (",", .punctuation)
    case UInt8(ascii: ";"): (";", .punctuation)
    case UInt8(ascii: "!"): ("!", .postfix)
    case UInt8(ascii: "("): ("(", .open)
    case UInt8(ascii: ")"): (")", .close)
    case UInt8(ascii: "["): ("[", .open)
    case UInt8(ascii: "]"): ("]", .close)
    case UInt8(ascii: "|"): ("|", .bar)
    case UInt8(ascii: "?"): ("?", .ordinary)
    case UInt8(ascii: "@"): ("@", .ordinary)
    case UInt8(ascii: "\""): ("\"", .ordinary)
    case UInt8(ascii: "`"): ("‘", .ordinary)
    default: nil
    }
  }

  // MARK: Letters and numbers

  /// A letter; in a style of words, the whole word.
  private mutating func parseLetters(_ token: Token) -> MathNode {
    stream.next()
    var name = token.text
    if readsWords {
      while stream.first.kind == .character,
        Lexer.isLetter(stream.first.byte) || Lexer.isDigit(stream.first.byte)
      {
        name += stream.next().text
      }
    }
    return MathNode(.identifier(name, style: letterStyle), range(from: token.start))
  }

  private var readsWords: Bool {
    switch letterStyle {
    case .upright, .italic, .sansSerif, .typewriter: !readsOneToken
    default: false
    }
  }

  private mutating func parseNumber(_ token: Token) -> MathNode {
    stream.next()
    var digits = token.text
    guard !readsOneToken else {
      return MathNode(.number(digits, style: letterStyle), token.range)
    }
    while Lexer.isDigit(stream.first.byte) { digits += stream.next().text }
    if stream.first.isCharacter(".") {
      let period = stream.next()
      if Lexer.isDigit(stream.first.byte) {
        digits += "."
        while Lexer.isDigit(stream.first.byte) { digits += stream.next().text }
      } else {
        stream.push([period])
        return MathNode(
          .number(digits, style: letterStyle), token.start..<max(token.start, period.start))
      }
    }
    return MathNode(.number(digits, style: letterStyle), range(from: token.start))
  }

  private mutating func parsePeriod(_ token: Token) -> MathNode {
    stream.next()
    guard !readsOneToken, Lexer.isDigit(stream.first.byte) else {
      return MathNode(.operator(MathOperator(".", .ordinary)), token.range)
    }
    var digits = "."
    while Lexer.isDigit(stream.first.byte) { digits += stream.next().text }
    return MathNode(.number(digits, style: letterStyle), range(from: token.start))
  }

  /// A colon; with an equals sign right after it, the sign of a definition.
  private mutating func parseColon(_ token: Token) -> MathNode {
    stream.next()
    if !readsOneToken, stream.first.isCharacter("=") {
      stream.next()
      return MathNode(.operator(MathOperator("≔", .relation)), range(from: token.start))
    }
    return MathNode(.operator(MathOperator(":", .relation)), token.range)
  }

  private mutating func parseBraces(_ token: Token) -> MathNode {
    let nodes = parseBracedRow(token)
    return MathNode(.row(nodes), range(from: token.start))
  }

  /// The nodes between braces, of which the first one is next.
  mutating func parseBracedRow(_ opener: Token) -> [MathNode] {
    stream.next()
    openBraces += 1
    let dividedLines = dividesLines
    dividesLines = false
    let nodes = parseRow()
    dividesLines = dividedLines
    openBraces -= 1
    closeBrace(opener)
    return nodes
  }

  mutating func closeBrace(_ opener: Token) {
    if peek().isCharacter("}") {
      stream.next()
    } else {
      report(.unbalancedBrace, opener.range, "This brace is never closed.", advice: "Add a }.")
    }
  }
}
