extension Parser {
  /// Reads a command that has a syntax of its own.
  mutating func parseStructure(_ structure: Command.Structure, _ token: Token) -> MathNode? {
    switch structure {
    case .frac, .dfrac, .tfrac, .cfrac, .genfrac, .binom, .dbinom, .tbinom:
      return parseFraction(structure, token)
    case .sqrt:
      let index = parseOptionalArgument()
      return wrap(token) { .root(radicand: $0, index: index) }
    case .left: return parseLeft(token)
    case .middle: return parseMiddle(token)
    case .begin: return parseEnvironment(token)
    case .substack: return parseSubstack(token)
    case .not: return parseNot(token)
    case .overset, .underset, .stackrel: return parseStack(structure, token)
    case .operatorname: return parseOperatorName(token)
    case .arg: return parseArg(token)
    case .bmod, .pmod, .mod, .pod: return parseModulo(structure, token)
    case .bra, .ket, .braket: return parseBraket(structure, token)
    case .newcommand, .renewcommand, .providecommand, .def, .gdef, .DeclareMathOperator:
      parseDefinition(structure, token)
      return nil
    default: return parseAppearance(structure, token)
    }
  }

  private mutating func parseAppearance(
    _ structure: Command.Structure, _ token: Token
  ) -> MathNode? {
    switch structure {
    case .boxed: return wrap(token) { .boxed($0) }
    case .fbox:
      let words = parseWords(.upright, token)
      return MathNode(.boxed(words), range(from: token.start))
    case .textcolor, .color:
      let color = parseColor(token)
      return wrap(token) { .colored(color, $0) }
    case .colorbox, .fcolorbox:
      _ = parseColor(token)
      if structure == .fcolorbox { _ = parseColor(token) }
      let words = parseWords(.upright, token)
      return MathNode(.boxed(words), range(from: token.start))
    case .hspace, .hskip, .mspace, .kern, .mkern: return parseSpace(structure, token)
    case .tag, .label: return parseTag(structure, token)
    case .href, .raisebox:
      _ = argumentTokens()
      return structure == .href ? parseArgument(of: token) : parseWords(.upright, token)
    case .url: return parseWords(.typewriter, token)
    case .prescript: return parsePrescript(token)
    case .mathchoice:
      let choices = (0..<4).map { _ in parseArgument(of: token) }
      return choices[1]
    case .pass: return parseArgument(of: token)
    case .hline, .hdashline, .limits, .nolimits, .displaylimits:
      report(.misplacedCommand, token.range, "\\\(token.text) does not belong here.")
      return nil
    default: return nil
    }
  }

  // MARK: Fractions

  private mutating func parseFraction(
    _ structure: Command.Structure, _ token: Token
  ) -> MathNode {
    if structure == .genfrac { return parseGeneralFraction(token) }
    if structure == .cfrac { _ = bracketedTokens() }
    let numerator = parseArgument(of: token)
    let denominator = parseArgument(of: token)
    let style: MathStyle? =
      switch structure {
      case .dfrac, .cfrac, .dbinom: .display
      case .tfrac, .tbinom: .text
      default: nil
      }
    let place = range(from: token.start)
    switch structure {
    case .binom, .dbinom, .tbinom:
      let parts = Fraction(numerator, over: denominator, style: style, hasLine: false)
      return MathNode(.binomial(parts), place)
    default:
      return MathNode(.fraction(Fraction(numerator, over: denominator, style: style)), place)
    }
  }

  /// `\genfrac{(}{)}{0pt}{0}{n}{k}`: delimiters, thickness of the line, style, parts.
  private mutating func parseGeneralFraction(_ token: Token) -> MathNode {
    let delimiters = (0..<2).map { _ in
      argumentTokens()?.first { $0.kind != .space }.flatMap(Parser.delimiter) ?? ""
    }
    let thickness = argumentText() ?? ""
    let level = argumentText().flatMap(Int.init)
    let parts = Fraction(
      parseArgument(of: token), over: parseArgument(of: token),
      style: level.flatMap {
        MathStyle.allCases.indices.contains($0) ? MathStyle.allCases[$0] : nil
      },
      hasLine: !(thickness.hasPrefix("0")))
    let place = range(from: token.start)
    if delimiters == ["(", ")"], !parts.hasLine { return MathNode(.binomial(parts), place) }
    let fraction = MathNode(.fraction(parts), place)
    if delimiters == ["", ""] { return fraction }
    return enclosed(delimiters[0], fraction, delimiters[1], place)
  }

  // MARK: Names and signs

  /// `\operatorname{…}`: plain text is a function; anything else keeps its form.
  private mutating func parseOperatorName(_ token: Token) -> MathNode {
    let takesLimits = skipStar()
    let outer = letterStyle
    letterStyle = .upright
    defer { letterStyle = outer }
    let node = parseArgument(of: token)
    let place = range(from: token.start)
    if let name = Parser.plainName(node), !name.isEmpty {
      return MathNode(
        .function(NamedFunction(Parser.trimmed(name), takesLimits: takesLimits)), place)
    }
    return MathNode(.classed(takesLimits ? .largeOperator : .ordinary, node), place)
  }

  /// The name that upright letters, hyphens and spaces spell, or nil.
  private static func plainName(_ node: MathNode) -> String? {
    switch node.kind {
    case .identifier(let name, style: .upright), .number(let name, style: .upright): return name
    case .text(let name, style: .upright): return name
    case .function(let function): return function.name
    case .space(let width): return width > 0 ? " " : ""
    case .operator(let sign):
      return sign.symbol == "−" ? "-" : (sign.symbol == "∗" ? "*" : nil)
    case .row(let nodes):
      var name = ""
      for node in nodes {
        guard let part = plainName(node) else { return nil }
        name += part
      }
      return name
    default: return nil
    }
  }

  /// `\arg`, with `\max` or `\min` after it one function.
  private mutating func parseArg(_ token: Token) -> MathNode {
    var next = peek()
    while CommandTable.isThinSpace(next) {
      stream.next()
      next = peek()
    }
    guard next.kind == .command, ["max", "min", "sup", "inf"].contains(next.text) else {
      return MathNode(.function(NamedFunction("arg")), token.range)
    }
    stream.next()
    let function = NamedFunction("arg \(next.text)", takesLimits: true)
    return MathNode(.function(function), range(from: token.start))
  }

  private mutating func parseNot(_ token: Token) -> MathNode? {
    let next = peek()
    let node = parseArgument(of: token)
    let place = range(from: token.start)
    guard case .operator(let sign) = node.kind else {
      if !node.range.isEmpty || next.kind != .end {
        report(
          .invalidArgument, next.range, "\\not must stand before a relation such as = or \\in.")
      }
      return MathNode(.cancelled(.rising, node), place)
    }
    let symbol = CommandTable.negationBySign[sign.symbol] ?? sign.symbol + "\u{338}"
    let role: MathOperator.Role = sign.role == .bar ? .relation : sign.role
    return MathNode(.operator(MathOperator(symbol, role, negated: sign.symbol)), place)
  }

  private mutating func parseStack(_ structure: Command.Structure, _ token: Token) -> MathNode {
    var under: MathNode?
    if structure == .stackrel { under = parseOptionalArgument() }
    let note = parseArgument(of: token)
    var base = parseArgument(of: token)
    // An operator that stands alone in braces is still that operator: \overset{!}{=}.
    if case .row(let nodes) = base.kind, nodes.count == 1 { base = nodes[0] }
    let stack =
      structure == .underset
      ? Stack(base, under: note) : Stack(base, over: note, under: under)
    return MathNode(.stack(stack), range(from: token.start))
  }

  private mutating func parsePrescript(_ token: Token) -> MathNode {
    let sup = parseArgument(of: token)
    let sub = parseArgument(of: token)
    let empty = MathNode(.row([]), token.end..<token.end)
    let scripts = MathNode(
      .scripts(Scripts(base: empty, sub: sub, sup: sup)), range(from: token.start))
    let base = parseArgument(of: token)
    return MathNode(.row([scripts, base]), range(from: token.start))
  }

  /// `a \bmod n`, `a \equiv b \pmod n`.
  private mutating func parseModulo(_ structure: Command.Structure, _ token: Token) -> MathNode {
    if structure == .bmod {
      return MathNode(.operator(MathOperator("mod", .binary)), token.range)
    }
    let space = MathNode(.space(em: 1), token.range)
    let name = MathNode(.function(NamedFunction("mod")), token.range)
    if structure == .mod { return MathNode(.row([space, name]), token.range) }
    let argument = parseArgument(of: token)
    let place = range(from: token.start)
    let body = structure == .pmod ? [name, argument] : [argument]
    return MathNode(
      .row([space, MathNode(.delimited(Delimited("(", body, ")")), place)]), place)
  }

  private mutating func parseBraket(_ structure: Command.Structure, _ token: Token) -> MathNode {
    let argument = parseArgument(of: token)
    let open = structure == .ket ? "|" : "⟨"
    let close = structure == .bra ? "|" : "⟩"
    return MathNode(
      .delimited(Delimited(open, [argument], close)), range(from: token.start))
  }
}

extension CommandTable {
  /// Whether a token is a small space, as in `\arg\,\max`.
  static func isThinSpace(_ token: Token) -> Bool {
    guard token.kind == .command, case .space(let width) = commands[token.text] else {
      return false
    }
    return width < 0.3
  }
}
