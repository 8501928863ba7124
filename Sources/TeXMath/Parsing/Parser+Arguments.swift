extension Parser {
  /// Reads a required argument: a group in braces, or one token as TeX takes it.
  ///
  /// - Parameter command: what needs the argument, for the message when there is none.
  /// - Returns: the only node of the group, or a row.
  mutating func parseArgument(of command: Token) -> MathNode {
    let token = peek()
    guard !isMissing(token) else {
      let place = command.end..<command.end
      let name = command.kind == .command ? "\\\(command.text)" : command.text
      report(.missingArgument, command.range, "\(name) needs an argument.")
      return MathNode(.row([]), place)
    }
    guard enter() else {
      leave()
      return MathNode(.row([]), token.range)
    }
    defer { leave() }
    if token.isCharacter("{") {
      let nodes = parseBracedRow(token)
      return nodes.count == 1 ? nodes[0] : MathNode(.row(nodes), range(from: token.start))
    }
    return parseSingle(token)
  }

  private mutating func parseSingle(_ token: Token) -> MathNode {
    let outer = readsOneToken
    readsOneToken = true
    defer { readsOneToken = outer }
    // A command such as \displaystyle leaves no base; then the argument is empty.
    guard var node = parseBase(token) else { return MathNode(.row([]), token.range) }
    if case .row(let nodes) = node.kind, nodes.isEmpty, stream.first.start == token.start {
      // A second script where an argument is due: `x^_2`.
      stream.next()
      report(.missingArgument, token.range, "An argument is missing before this sign.")
    }
    if case .operator(let sign) = node.kind, sign.role == .binary {
      node = node.replacingRole(by: .ordinary)
    }
    return node
  }

  private func isMissing(_ token: Token) -> Bool {
    switch token.kind {
    case .end: return true
    case .character:
      return token.isCharacter("}") || token.isCharacter("&") || token.isCharacter("$")
    case .command: return ["\\", "cr", "end", "right", "middle"].contains(token.text)
    default: return false
    }
  }

  /// Reads an optional argument between brackets as a formula.
  mutating func parseOptionalArgument() -> MathNode? {
    let token = peek()
    guard token.isCharacter("["), enter() else {
      if token.isCharacter("[") { leave() }
      return nil
    }
    defer { leave() }
    stream.next()
    let nodes = parseRow(until: .bracket)
    if peek().isCharacter("]") {
      stream.next()
    } else {
      report(.missingArgument, token.range, "This bracket is never closed.", advice: "Add a ].")
    }
    return nodes.count == 1 ? nodes[0] : MathNode(.row(nodes), range(from: token.start))
  }
}
