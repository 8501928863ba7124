extension Parser {
  /// Reads `\newcommand`, `\def` and their like; they leave no node.
  mutating func parseDefinition(_ structure: Command.Structure, _ command: Token) {
    switch structure {
    case .def, .gdef: parseDef(command)
    case .DeclareMathOperator: parseOperatorDefinition(command)
    default: parseNewCommand(structure, command)
    }
  }

  private mutating func parseNewCommand(_ structure: Command.Structure, _ command: Token) {
    skipStar()
    guard let name = definedName(command) else { return }
    var count = 0
    if let text = bracketedTokens()?.map(\.written).joined() {
      guard let number = Int(Parser.trimmed(text)), (0...9).contains(number) else {
        report(
          .invalidMacro, range(from: command.start),
          "\\\(command.text) takes a number of arguments from 0 to 9, not [\(text)].")
        return
      }
      count = number
    }
    let defaultArgument = count > 0 ? bracketedTokens()?.map(\.written).joined() : nil
    guard let body = argumentTokens() else {
      report(
        .missingArgument, range(from: command.start),
        "\\\(command.text) needs a name and a body in braces.")
      return
    }
    let isKnown = macros[name] != nil || CommandTable.commands[name] != nil
    if structure == .providecommand, isKnown { return }
    let text = body.map(\.written).joined()
    define(name, Macro(text, parameterCount: count, defaultArgument: defaultArgument), command)
  }

  private mutating func parseDef(_ command: Token) {
    guard let name = definedName(command) else { return }
    var count = 0
    while true {
      let token = stream.first
      if token.kind == .end || token.isCharacter("{") { break }
      stream.next()
      if token.kind == .character, Lexer.isDigit(token.byte) { count = Int(token.byte) - 0x30 }
    }
    guard let body = argumentTokens() else {
      report(.missingArgument, range(from: command.start), "\\def needs a body in braces.")
      return
    }
    define(name, Macro(body.map(\.written).joined(), parameterCount: count), command)
  }

  private mutating func parseOperatorDefinition(_ command: Token) {
    let isStarred = skipStar()
    guard let name = definedName(command) else { return }
    guard let body = argumentTokens() else {
      report(
        .missingArgument, range(from: command.start),
        "\\DeclareMathOperator needs a name and a text in braces.")
      return
    }
    let text = body.map(\.written).joined()
    let star = isStarred ? "*" : ""
    define(name, Macro("\\operatorname\(star){\(text)}", parameterCount: 0), command)
  }

  private mutating func definedName(_ command: Token) -> String? {
    if let tokens = argumentTokens() {
      let named = tokens.filter { $0.kind != .space }
      if named.count == 1, named[0].kind == .command, !named[0].text.isEmpty {
        return named[0].text
      }
    }
    report(
      .invalidMacro, range(from: command.start),
      "\\\(command.text) must be followed by the command that it defines.")
    return nil
  }

  @discardableResult
  mutating func skipStar() -> Bool {
    guard stream.first.isCharacter("*") else { return false }
    stream.next()
    return true
  }

  private mutating func define(_ name: String, _ macro: Macro, _ command: Token) {
    guard ["begin", "end", "left", "right", "{", "}", "\\"].allSatisfy({ $0 != name }) else {
      report(.invalidMacro, range(from: command.start), "\\\(name) must not be defined anew.")
      return
    }
    macros[name] = macro
    macroBodies[name] = nil
    definitions[name] = macro
  }
}
