extension MathMLWriter {
  mutating func writeScripts(_ scripts: Scripts, _ spacing: Spacing) {
    let isStacked =
      switch scripts.placement {
      case .beside: false
      case .movable: style == .display
      case .stacked: true
      }
    let hasSup = scripts.sup != nil || scripts.primes > 0
    let name =
      switch (scripts.sub != nil, hasSup) {
      case (true, true): isStacked ? "munderover" : "msubsup"
      case (true, false): isStacked ? "munder" : "msub"
      case (false, true): isStacked ? "mover" : "msup"
      case (false, false): "mrow"
      }
    element(name) { writer in
      writer.writeBase(scripts.base, spacing)
      writer.inStyle(writer.scriptStyle) { writer in
        if let sub = scripts.sub { writer.writeGroup(sub) }
        if hasSup { writer.writeSuperscript(scripts) }
      }
    }
  }

  private mutating func writeBase(_ base: MathNode, _ spacing: Spacing) {
    if base.isPrintedAsOperator {
      write(base, spacing)
    } else {
      writeGroup(base)
    }
  }

  private mutating func writeSuperscript(_ scripts: Scripts) {
    guard scripts.primes > 0 else {
      if let sup = scripts.sup { writeGroup(sup) }
      return
    }
    let primes =
      switch scripts.primes {
      case 1: "′"
      case 2: "″"
      case 3: "‴"
      case 4: "⁗"
      default: String(repeating: "′", count: min(scripts.primes, 100))
      }
    guard let sup = scripts.sup else {
      leaf("mo", primes, " lspace=\"0\" rspace=\"0\"")
      return
    }
    element("mrow") { writer in
      writer.leaf("mo", primes, " lspace=\"0\" rspace=\"0\"")
      writer.writeGroup(sup)
    }
  }

  mutating func writeStack(_ stack: Stack, _ spacing: Spacing) {
    let name =
      stack.under == nil ? "mover" : (stack.over == nil ? "munder" : "munderover")
    element(name) { writer in
      writer.writeBase(stack.base, spacing)
      writer.inStyle(writer.scriptStyle) { writer in
        if let under = stack.under { writer.writeGroup(under) }
        if let over = stack.over { writer.writeGroup(over) }
      }
    }
  }

  mutating func writeArrow(_ arrow: ExtensibleArrow, _ spacing: Spacing) {
    element(arrow.under == nil ? "mover" : "munderover") { writer in
      writer.leaf("mo", arrow.symbol, writer.attributes(for: spacing) + " stretchy=\"true\"")
      writer.inStyle(writer.scriptStyle) { writer in
        if let under = arrow.under { writer.writePadded(under) }
        writer.writePadded(arrow.over)
      }
    }
  }

  /// What stands on an arrow, with room for the arrow's head and tail.
  private mutating func writePadded(_ node: MathNode) {
    element("mrow") { writer in
      writer.writeSpace("0.5em")
      writer.writeGroup(node)
      writer.writeSpace("0.5em")
    }
  }

  // MARK: Accents and braces

  mutating func writeAccent(_ accent: Accent, _ base: MathNode) {
    let isLine = accent.symbol == "¯" || accent.symbol == "_"
    let symbol = isLine && accent.isStretchy ? "‾" : accent.symbol
    element(
      accent.isUnder ? "munder" : "mover",
      accent.isUnder ? " accentunder=\"true\"" : " accent=\"true\""
    ) {
      writer in
      writer.writeGroup(base)
      writer.leaf(
        "mo", symbol,
        accent.isStretchy ? " stretchy=\"true\"" : " stretchy=\"false\"")
    }
  }

  mutating func writeBrace(_ brace: HorizontalBrace) {
    guard let note = brace.note else {
      writeBraceAlone(brace)
      return
    }
    element(brace.isUnder ? "munder" : "mover") { writer in
      writer.writeBraceAlone(brace)
      writer.inStyle(writer.scriptStyle) { $0.writeGroup(note) }
    }
  }

  private mutating func writeBraceAlone(_ brace: HorizontalBrace) {
    element(brace.isUnder ? "munder" : "mover") { writer in
      writer.writeGroup(brace.base)
      writer.leaf("mo", brace.symbol, " stretchy=\"true\"")
    }
  }
}
