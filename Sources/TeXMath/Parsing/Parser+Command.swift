extension Parser {
  /// Reads a command with its arguments; nil for what leaves no node.
  mutating func parseCommand(_ token: Token) -> MathNode? {
    stream.next()
    guard let command = CommandTable.commands[token.text] else {
      reportUnknown(token)
      return MathNode(.invalid("\\\(token.text)"), token.range)
    }
    return node(for: command, token)
  }

  /// The node of a command or of a sign that was read.
  mutating func node(for command: Command, _ token: Token) -> MathNode? {
    switch command {
    case .letter(let letter, let style):
      let styled = letterStyle == .automatic || style == .blackboard ? style : letterStyle
      return MathNode(.identifier(letter, style: styled), token.range)
    case .sign(let symbol, let role, let negated):
      return MathNode(.operator(MathOperator(symbol, role, negated: negated)), token.range)
    case .ellipsis(let symbol): return MathNode(.ellipsis(symbol), token.range)
    case .function(let function): return MathNode(.function(function), token.range)
    case .large(let sign): return MathNode(.largeOperator(sign), token.range)
    case .space(let width): return MathNode(.space(em: width), token.range)
    case .text(let text): return MathNode(.text(text, style: .upright), token.range)
    case .ignored: return nil
    default: return nodeWithArguments(for: command, token)
    }
  }

  private mutating func nodeWithArguments(for command: Command, _ token: Token) -> MathNode? {
    switch command {
    case .accent(let accent): return wrap(token) { .accent(accent, base: $0) }
    case .alphabet(let style), .alphabetSwitch(let style): return parseAlphabet(style, token)
    case .words(let style): return parseWords(style, token)
    case .style(let style): return wrap(token) { .styled(style, $0) }
    case .arrow(let symbol):
      let under = parseOptionalArgument()
      return wrap(token) { .arrow(ExtensibleArrow(symbol, over: $0, under: under)) }
    case .brace(let symbol, let isUnder):
      return wrap(token) {
        .brace(HorizontalBrace($0, note: nil, symbol: symbol, isUnder: isUnder))
      }
    case .cancel(let cancellation): return wrap(token) { .cancelled(cancellation, $0) }
    case .phantom(let phantom):
      if phantom == .smash { _ = bracketedTokens() }
      return wrap(token) { .phantom(phantom, $0) }
    case .mathClass(let mathClass): return parseClassed(mathClass, token)
    case .sized(let size, let role): return parseSized(size, role, token)
    case .structure(let structure): return parseStructure(structure, token)
    default: return nil
    }
  }

  /// A command with one argument.
  mutating func wrap(_ token: Token, _ kind: (MathNode) -> MathNode.Kind) -> MathNode {
    let argument = parseArgument(of: token)
    return MathNode(kind(argument), range(from: token.start))
  }

  private mutating func parseAlphabet(_ style: LetterStyle, _ token: Token) -> MathNode {
    let outer = letterStyle
    // Bold within another alphabet and the like: the inner command wins, as in TeX.
    letterStyle = style
    defer { letterStyle = outer }
    var node = parseArgument(of: token)
    if node.isSingleLetter { node.range = range(from: token.start) }
    if case .row = node.kind { node.range = range(from: token.start) }
    return node
  }

  /// `\mathop{…}` around a name is a function; any other part keeps the class.
  private mutating func parseClassed(_ mathClass: MathClass, _ token: Token) -> MathNode {
    let node = parseArgument(of: token)
    let place = range(from: token.start)
    if mathClass == .largeOperator {
      switch node.kind {
      case .identifier(let name, style: .upright), .text(let name, style: .upright):
        return MathNode(.function(NamedFunction(Parser.trimmed(name), takesLimits: true)), place)
      case .function(var function):
        function.takesLimits = true
        return MathNode(.function(function), place)
      case .largeOperator: return MathNode(node.kind, place)
      default: break
      }
    }
    if case .operator(var sign) = node.kind, sign.role != .open, sign.role != .close {
      switch mathClass {
      case .binary: sign.role = .binary
      case .relation: sign.role = .relation
      case .punctuation: sign.role = .punctuation
      default: return MathNode(.classed(mathClass, node), place)
      }
      return MathNode(.operator(sign), place)
    }
    return MathNode(.classed(mathClass, node), place)
  }

  private mutating func reportUnknown(_ token: Token) {
    if token.text.isEmpty {
      report(.unknownCommand, token.range, "A backslash at the end of the formula.")
      return
    }
    var advice: String?
    if diagnostics.count < 10, !hasStopped {
      let names = Array(CommandTable.commands.keys) + Array(macros.keys)
      advice = DidYouMean.suggestion(for: token.text, among: names)
        .map { "Did you mean \\\($0)?" }
    }
    report(.unknownCommand, token.range, "Unknown command \\\(token.text).", advice: advice)
  }
}

extension MathNode {
  /// Whether the node is one letter, name or number.
  var isSingleLetter: Bool {
    switch kind {
    case .identifier, .number: true
    default: false
    }
  }
}
