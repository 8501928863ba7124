extension Parser {
  /// What else than an enclosing construct ends a row.
  enum Closer {
    case none
    /// `]` of an optional argument.
    case bracket
    /// `$` of a formula within words.
    case dollar
  }

  /// A fraction written between its parts: `{a \over b}`.
  private struct Infix {
    var structure: Command.Structure
    var numerator: [MathNode]
    var command: Token
  }

  /// Reads nodes side by side until something ends the row, which is left for the caller.
  ///
  /// - Parameters:
  ///   - closer: what else ends the row.
  ///   - continues: whether an operand stands before the row, so that a sign at its start is binary.
  /// - Returns: the nodes, with delimiters paired and signs told from operators.
  mutating func parseRow(until closer: Closer = .none, continues: Bool = false) -> [MathNode] {
    guard enter() else {
      leave()
      return []
    }
    let (style, level, oneToken) = (letterStyle, depth, readsOneToken)
    readsOneToken = false
    var nodes: [MathNode] = []
    var infix: Infix?
    while true {
      guard let token = elementToken(closer) else { break }
      if let structure = infixStructure(token) {
        stream.next()
        if infix != nil {
          report(
            .misplacedCommand, token.range, "Two fractions of the form a \\over b in one group.",
            advice: "Put braces around the inner one.")
          continue
        }
        infix = Infix(structure: structure, numerator: nodes, command: token)
        nodes = []
      } else if let node = parseElement(token, closer, after: nodes, continues: continues) {
        countDelimiter(node, above: level)
        nodes.append(node)
      }
    }
    letterStyle = style
    depth = level
    readsOneToken = oneToken
    leave()
    if let infix { return [fraction(infix, denominator: nodes)] }
    return RowFinisher.finish(nodes, continues: continues)
  }

  /// Plain delimiters nest too, once they are paired.
  private mutating func countDelimiter(_ node: MathNode, above level: Int) {
    guard case .operator(let sign) = node.kind else {
      if case .scripts(let scripts) = node.kind { countDelimiter(scripts.base, above: level) }
      return
    }
    if sign.role == .open {
      depth += 1
      if depth > Limits.depth {
        _ = enter()
        leave()
      }
    } else if sign.role == .close, depth > level {
      depth -= 1
    }
  }

  /// The next token of the row, or nil where the row ends; ends that nothing waits for are reported
  /// and skipped.
  private mutating func elementToken(_ closer: Closer) -> Token? {
    while true {
      let token = peek()
      let end: RowEnd =
        switch token.kind {
        case .end: .here
        case .character: rowEnd(character: token, closer)
        case .command: rowEnd(command: token)
        default: .none
        }
      switch end {
      case .here: return nil
      case .none: return token
      case .skipped: continue
      }
    }
  }

  /// What a token means for the end of a row.
  private enum RowEnd {
    case here
    case none
    /// The token was reported and read over.
    case skipped
  }

  private mutating func rowEnd(character token: Token, _ closer: Closer) -> RowEnd {
    switch token.byte {
    case UInt8(ascii: "}"):
      if openBraces > 0 { return .here }
      report(
        .unbalancedBrace, token.range, "This } closes nothing.", advice: "Write \\} for a brace.")
    case UInt8(ascii: "&"):
      if openEnvironments > 0 { return .here }
      report(
        .misplacedAlignment, token.range, "An & outside of any environment.",
        advice: "Put the lines into \\begin{aligned} … \\end{aligned}, or write \\&.")
    case UInt8(ascii: "]"): return closer == .bracket ? .here : .none
    case UInt8(ascii: "$"):
      if closer == .dollar { return .here }
      report(
        .unknownCharacter, token.range, "A $ within a formula.", advice: "Write \\$ for the sign.")
    default: return .none
    }
    stream.next()
    return .skipped
  }

  private mutating func rowEnd(command token: Token) -> RowEnd {
    switch token.text {
    case "\\", "cr", "newline":
      if dividesLines { return .here }
      stream.next()
      report(
        .misplacedCommand, token.range, "A line break within a group.",
        advice: "Use \\substack or an environment.", severity: .warning)
    case "end":
      if openEnvironments > 0 { return .here }
      stream.next()
      let name = argumentText() ?? ""
      report(
        .unbalancedEnvironment, range(from: token.start),
        "\\end{\(name)} without \\begin{\(name)}.")
    case "right":
      if openLefts > 0 { return .here }
      stream.next()
      report(.unbalancedDelimiter, token.range, "\\right without \\left.", advice: "Add a \\left.")
      _ = parseDelimiter(token)
    default: return .none
    }
    return .skipped
  }

  private func infixStructure(_ token: Token) -> Command.Structure? {
    guard token.kind == .command, let structure = Command.Structure(rawValue: token.text) else {
      return nil
    }
    switch structure {
    case .over, .choose, .atop, .brace, .brack: return structure
    default: return nil
    }
  }

  private mutating func fraction(_ infix: Infix, denominator: [MathNode]) -> MathNode {
    let command = infix.command
    let below = group(denominator, at: command.end)
    let above = group(infix.numerator, at: command.start)
    let place =
      min(above.range.lowerBound, command.start)..<max(below.range.upperBound, command.end)
    for (part, side) in [(infix.numerator, "before"), (denominator, "after")] where part.isEmpty {
      report(.missingArgument, command.range, "Nothing stands \(side) \\\(command.text).")
    }
    let parts = Fraction(above, over: below, hasLine: infix.structure == .over)
    switch infix.structure {
    case .choose: return MathNode(.binomial(parts), place)
    case .brace: return enclosed("{", MathNode(.fraction(parts), place), "}", place)
    case .brack: return enclosed("[", MathNode(.fraction(parts), place), "]", place)
    default: return MathNode(.fraction(parts), place)
    }
  }

  func enclosed(
    _ open: String, _ node: MathNode, _ close: String, _ place: Range<Int>
  ) -> MathNode {
    MathNode(.delimited(Delimited(open, [node], close, size: .stretched)), place)
  }

  /// Finished nodes as one node: itself, or a row.
  func group(_ nodes: [MathNode], at place: Int) -> MathNode {
    let finished = RowFinisher.finish(nodes, continues: false)
    if finished.count == 1 { return finished[0] }
    let start = finished.first?.range.lowerBound ?? place
    return MathNode(.row(finished), start..<max(start, finished.last?.range.upperBound ?? place))
  }
}
