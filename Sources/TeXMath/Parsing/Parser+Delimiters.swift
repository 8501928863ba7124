extension Parser {
  /// The delimiter that a token is, empty for a period; nil for a token that is none.
  static func delimiter(_ token: Token) -> String? {
    switch token.kind {
    case .character:
      switch token.text {
      case ".": return ""
      case "<": return "⟨"
      case ">": return "⟩"
      case "(", ")", "[", "]", "|", "/": return token.text
      default: return delimiter(CommandTable.unicode[token.text])
      }
    case .command: return delimiter(CommandTable.commands[token.text])
    default: return nil
    }
  }

  private static func delimiter(_ command: Command?) -> String? {
    guard case .sign(let symbol, let role, _) = command else { return nil }
    switch role {
    case .open, .close, .bar: return symbol
    default:
      if symbol == "<" { return "⟨" }
      if symbol == ">" { return "⟩" }
      return ["/", "\\", "↑", "↓", "↕", "⇑", "⇓", "⇕", "∣", "∥", "∖"].contains(symbol)
        ? symbol : nil
    }
  }

  /// Reads the delimiter after `\left` and its like.
  mutating func parseDelimiter(_ command: Token) -> String {
    let token = peek()
    if let delimiter = Parser.delimiter(token) {
      stream.next()
      return delimiter
    }
    report(
      .unbalancedDelimiter, command.range,
      "\\\(command.text) must be followed by a delimiter such as ( or \\{ or a period.")
    return ""
  }

  mutating func parseLeft(_ token: Token) -> MathNode {
    let open = parseDelimiter(token)
    openLefts += 1
    let dividedLines = dividesLines
    dividesLines = false
    let body = parseRow()
    dividesLines = dividedLines
    openLefts -= 1
    var close = ""
    let next = peek()
    if next.isCommand("right") {
      stream.next()
      close = parseDelimiter(next)
    } else {
      report(
        .unbalancedDelimiter, token.range, "\\left without \\right.",
        advice: "Add \\right., which draws nothing, or another delimiter.")
    }
    return MathNode(
      .delimited(Delimited(open, body, close, size: .stretched)), range(from: token.start))
  }

  mutating func parseMiddle(_ token: Token) -> MathNode {
    let symbol = parseDelimiter(token)
    if openLefts == 0 {
      report(
        .unbalancedDelimiter, token.range, "\\middle without \\left.",
        advice: "Put it between \\left and \\right.")
    }
    return MathNode(.operator(MathOperator(symbol, .middle)), range(from: token.start))
  }

  /// `\big(`, `\bigl|`, `\Bigm/`: the command's last letter gives the role, else the sign itself.
  mutating func parseSized(_ size: Int, _ role: MathOperator.Role?, _ token: Token) -> MathNode {
    let next = peek()
    let symbol = parseDelimiter(token)
    var sign = MathOperator(symbol, role ?? Parser.naturalRole(of: next), size: size)
    if role == .open, symbol == ")" || symbol == "]" { sign.role = .close }
    return MathNode(.operator(sign), range(from: token.start))
  }

  private static func naturalRole(of token: Token) -> MathOperator.Role {
    switch token.text {
    case "(", "[", "<", "{": return .open
    case ")", "]", ">", "}": return .close
    case "|": return .bar
    default: break
    }
    let command = CommandTable.commands[token.text] ?? CommandTable.unicode[token.text]
    if case .sign(_, let role, _) = command, [.open, .close, .bar].contains(role) { return role }
    return .ordinary
  }
}
