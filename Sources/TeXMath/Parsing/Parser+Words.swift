extension Parser {
  /// Reads the argument of `\text` and its like: words, with formulas between dollar signs.
  mutating func parseWords(_ style: LetterStyle, _ command: Token) -> MathNode {
    stream.skipSpaces()
    let opener = stream.first
    guard opener.isCharacter("{") else {
      if opener.kind == .end || opener.isCharacter("}") {
        report(.missingArgument, command.range, "\\\(command.text) needs words in braces.")
        return MathNode(.text("", style: style), command.range)
      }
      stream.next()
      return MathNode(.text(opener.text, style: style), range(from: command.start))
    }
    stream.next()
    var pieces = readWords(style, opener)
    let place = range(from: command.start)
    if pieces.isEmpty { pieces = [MathNode(.text("", style: style), place)] }
    if pieces.count == 1 { return MathNode(pieces[0].kind, place) }
    return MathNode(.row(pieces), place)
  }

  /// Words up to the brace that closes; braces within the words only group.
  private mutating func readWords(_ style: LetterStyle, _ opener: Token) -> [MathNode] {
    guard enter() else {
      leave()
      return []
    }
    defer { leave() }
    var words = Words(style: style, start: opener.end)
    var level = 1
    while true {
      let token = stream.first
      if token.kind == .end {
        report(.unbalancedBrace, opener.range, "This brace is never closed.", advice: "Add a }.")
        break
      }
      if token.isCharacter("}") {
        level -= 1
        if level == 0 { break }
      }
      stream.next()
      if token.isCharacter("{") { level += 1 }
      readWord(token, &words)
    }
    words.flush()
    if stream.first.kind != .end { stream.next() }
    return words.pieces
  }

  /// Text collected so far, and the finished pieces before it.
  private struct Words {
    var style: LetterStyle
    var pieces: [MathNode] = []
    var text = ""
    var start: Int
    var end = 0

    init(style: LetterStyle, start: Int) {
      self.style = style
      self.start = start
    }

    mutating func add(_ more: String, _ token: Token) {
      if text.isEmpty { start = token.start }
      text += more
      end = token.end
    }

    mutating func flush() {
      if !text.isEmpty {
        pieces.append(MathNode(.text(text, style: style), start..<max(start, end)))
      }
      text = ""
    }
  }

  private mutating func readWord(_ token: Token, _ words: inout Words) {
    switch token.kind {
    case .command: readCommand(token, &words)
    case .space: words.add(" ", token)
    case .parameter: words.add(token.written, token)
    default:
      switch token.text {
      case "{", "}": break
      case "~": words.add("\u{A0}", token)
      case "$": readFormula(token, &words, closedBy: "$")
      case "`": words.add("‘", token)
      case "'": words.add("’", token)
      case "-" where words.text.hasSuffix("-"):
        words.text.removeLast()
        words.add("–", token)
      default: words.add(Parser.printable(token.text), token)
      }
    }
  }

  static func printable(_ text: String) -> String {
    text.unicodeScalars.allSatisfy(isPrintable) ? text : "\u{FFFD}"
  }

  private mutating func readFormula(_ token: Token, _ words: inout Words, closedBy closer: String) {
    words.flush()
    let outer = (letterStyle, openBraces, dividesLines)
    (letterStyle, openBraces, dividesLines) = (.automatic, openBraces + 1, false)
    let nodes = parseRow(until: .dollar)
    (letterStyle, openBraces, dividesLines) = outer
    if peek().isCharacter("$") {
      stream.next()
    } else {
      report(
        .unbalancedDelimiter, token.range, "This formula within words is never closed.",
        advice: "Add a $.")
    }
    words.pieces.append(
      nodes.count == 1 ? nodes[0] : MathNode(.row(nodes), range(from: token.start)))
  }

  private mutating func readCommand(_ token: Token, _ words: inout Words) {
    if let macro = macros[token.text] {
      stream.push([token])
      expand(macro, token)
      return
    }
    switch CommandTable.commands[token.text] {
    case .words(let style):
      words.flush()
      words.pieces.append(parseWords(style, token))
    case .alphabetSwitch(let style):
      words.flush()
      words.style = style
    case .text(let text): words.add(text, token)
    case .space(let width): words.add(width >= 1 ? "\u{2003}" : (width > 0 ? " " : ""), token)
    case .letter(let letter, _): words.add(letter, token)
    case .sign(let symbol, _, _): words.add(symbol, token)
    case .ellipsis(let symbol): words.add(symbol, token)
    case .ignored: break
    case nil: readAccent(token, &words)
    default:
      words.flush()
      if let node = parseWithoutStream(token) { words.pieces.append(node) }
    }
  }

  /// A command of formulas within words, such as `\mathbf` or `\color`.
  private mutating func parseWithoutStream(_ token: Token) -> MathNode? {
    guard let command = CommandTable.commands[token.text] else { return nil }
    openBraces += 1
    defer { openBraces -= 1 }
    return node(for: command, token)
  }

  private static let textAccents: [String: String] = [
    "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "~": "\u{303}", "\"": "\u{308}",
    "=": "\u{304}", ".": "\u{307}", "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}",
    "r": "\u{30A}", "c": "\u{327}",
  ]

  private mutating func readAccent(_ token: Token, _ words: inout Words) {
    guard let mark = Parser.textAccents[token.text] else {
      if ["(", ")", "[", "]"].contains(token.text) { return }
      report(.unknownCommand, token.range, "Unknown command \\\(token.text).")
      words.add(token.written, token)
      return
    }
    guard let letter = argumentTokens()?.first(where: { $0.kind != .space }) else {
      report(.missingArgument, token.range, "\\\(token.text) needs a letter.")
      return
    }
    words.add(letter.text + mark, token)
  }
}
