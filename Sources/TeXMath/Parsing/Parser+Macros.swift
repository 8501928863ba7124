extension Parser {
  /// Replaces a macro's use by its body.
  mutating func expand(_ macro: Macro, _ use: Token) {
    stream.next()
    let arguments = macroArguments(macro, use)
    let place = range(from: use.start)
    let body = macroBody(macro, use.text)
    var tokens: [Token] = []
    tokens.reserveCapacity(body.count)
    for token in body {
      if token.kind == .parameter {
        let index = Int(token.text.utf8.first ?? 0x31) - 0x31
        if index < arguments.count { tokens += arguments[index] }
      } else {
        var placed = token
        placed.start = place.lowerBound
        placed.end = place.upperBound
        tokens.append(placed)
      }
      if tokens.count > Limits.expandedTokens { break }
    }
    expansions += 1
    expandedTokens += tokens.count
    guard expansions <= Limits.expansions, expandedTokens <= Limits.expandedTokens else {
      stop(
        .expandsTooFar, place, "The macro \\\(use.text) expands without end.",
        advice: "Look for a macro that uses itself.")
      return
    }
    stream.push(tokens)
  }

  private mutating func macroBody(_ macro: Macro, _ name: String) -> [Token] {
    if let tokens = macroBodies[name] { return tokens }
    let tokens = Lexer.tokens(of: macro.body, readsParameters: true)
    macroBodies[name] = tokens
    return tokens
  }

  private mutating func macroArguments(_ macro: Macro, _ use: Token) -> [[Token]] {
    var arguments: [[Token]] = []
    if let defaultArgument = macro.defaultArgument, macro.parameterCount > 0 {
      arguments.append(bracketedTokens() ?? defaultTokens(defaultArgument, use))
    }
    while arguments.count < macro.parameterCount {
      guard let argument = argumentTokens() else {
        report(
          .missingArgument, use.range,
          "\\\(use.text) takes \(macro.parameterCount) argument\(macro.parameterCount == 1 ? "" : "s"), but has \(arguments.count)."
        )
        break
      }
      arguments.append(argument)
    }
    return arguments
  }

  private func defaultTokens(_ text: String, _ use: Token) -> [Token] {
    Lexer.tokens(of: text).map { token in
      var placed = token
      placed.start = use.start
      placed.end = use.end
      return placed
    }
  }

  /// The tokens of an argument without its braces; nil where none is written.
  mutating func argumentTokens() -> [Token]? {
    stream.skipSpaces()
    let first = stream.first
    if first.kind == .end || first.isCharacter("}") { return nil }
    stream.next()
    guard first.isCharacter("{") else { return [first] }
    return bracedTokens(openedBy: first)
  }

  /// The tokens up to the brace that closes the one just read.
  mutating func bracedTokens(openedBy opener: Token) -> [Token] {
    var tokens: [Token] = []
    var level = 1
    while true {
      let token = stream.first
      if token.kind == .end {
        report(.unbalancedBrace, opener.range, "This brace is never closed.", advice: "Add a }.")
        return tokens
      }
      stream.next()
      if token.isCharacter("{") { level += 1 }
      if token.isCharacter("}") { level -= 1 }
      if level == 0 { return tokens }
      tokens.append(token)
    }
  }

  /// The tokens between brackets, if a bracket follows.
  mutating func bracketedTokens() -> [Token]? {
    stream.skipSpaces()
    guard stream.first.isCharacter("[") else { return nil }
    let opener = stream.next()
    var tokens: [Token] = []
    var level = 0
    while true {
      let token = stream.first
      if token.kind == .end || (level == 0 && token.isCharacter("}")) {
        report(.missingArgument, opener.range, "This bracket is never closed.", advice: "Add a ].")
        return tokens
      }
      stream.next()
      if token.isCharacter("{") { level += 1 }
      if token.isCharacter("}") { level -= 1 }
      if level == 0, token.isCharacter("]") { return tokens }
      tokens.append(token)
    }
  }

  /// The text of an argument, as for a color, a name or a length.
  mutating func argumentText() -> String? {
    argumentTokens().map { $0.map(\.written).joined() }.map(Parser.trimmed)
  }

  static func trimmed(_ text: String) -> String {
    var part = text[...]
    while part.first == " " { part.removeFirst() }
    while part.last == " " { part.removeLast() }
    return String(part)
  }
}
