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
    if name == "msup", scripts.primes > 0 {
      writePrimed(scripts)
      return
    }
    element(name) { writer in
      writer.writeBase(scripts.base, spacing)
      writer.inStyle(writer.scriptStyle) { writer in
        if let sub = scripts.sub { writer.writeGroup(sub) }
        if hasSup { writer.writeSuperscript(scripts) }
      }
    }
  }

  /// Primes without a subscript stand on the line, where fonts have them raised already.
  private mutating func writePrimed(_ scripts: Scripts) {
    func base(_ writer: inout MathMLWriter) {
      writer.element("mrow") { writer in
        writer.writeGroup(scripts.base)
        writer.writePrimes(scripts.primes)
      }
    }
    guard let sup = scripts.sup else {
      base(&self)
      return
    }
    element("msup") { writer in
      base(&writer)
      writer.inStyle(writer.scriptStyle) { $0.writeGroup(sup) }
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
    guard let sup = scripts.sup else {
      writePrimes(scripts.primes)
      return
    }
    element("mrow") { writer in
      writer.writePrimes(scripts.primes)
      writer.writeGroup(sup)
    }
  }

  private mutating func writePrimes(_ count: Int) {
    let primes =
      switch count {
      case 1: "′"
      case 2: "″"
      case 3: "‴"
      case 4: "⁗"
      default: String(repeating: "′", count: min(count, 100))
      }
    leaf("mo", primes, " lspace=\"0\" rspace=\"0\"")
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
    if accent.name == "overline" {
      writeOverline(base)
      return
    }
    let name = accent.isUnder ? "munder" : "mover"
    element(name, accent.isUnder ? " accentunder=\"true\"" : " accent=\"true\"") { writer in
      writer.writeAccented(base, isUnder: accent.isUnder)
      let mark = MathMLWriter.marks[accent.name]
      let isStretchy = accent.isStretchy || mark != nil
      writer.leaf("mo", mark ?? accent.symbol, " stretchy=\"\(isStretchy)\"")
    }
  }

  /// The marks that fonts for mathematics stretch, where they are not the ones of the tree.
  private static let marks = [
    "vec": "\u{20D7}", "widehat": "\u{302}", "underline": "\u{332}", "underbar": "\u{332}",
  ]

  /// The base; i and j lose their dots under a mark.
  private mutating func writeAccented(_ base: MathNode, isUnder: Bool) {
    if !isUnder, case .identifier(let name, let style) = base.kind, name == "i" || name == "j" {
      writeIdentifier(name == "i" ? "ı" : "ȷ", style)
    } else {
      writeGroup(base)
    }
  }

  /// A line of the style sheet's making, as fonts stretch no overline; the mark itself, which screen
  /// readers read, is out of sight.
  private mutating func writeOverline(_ base: MathNode) {
    element("mover", " accent=\"true\"") { writer in
      writer.element("mrow", " style=\"border-top:0.05em solid;padding-top:0.12em\"") {
        $0.writeGroup(base)
      }
      writer.leaf("mo", "‾", " style=\"position:absolute;clip-path:inset(50%)\"")
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
