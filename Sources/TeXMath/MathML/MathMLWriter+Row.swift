extension MathMLWriter {
  /// The space around an operator in eighteenths of the font size.
  struct Spacing {
    var left = 0
    var right = 0
    /// Whether the operator stands between others, so that browsers take it for infix.
    var isInfix = false
  }

  /// Writes a node as exactly one element.
  mutating func writeGroup(_ node: MathNode) {
    guard case .row(let nodes) = node.kind else {
      write(node, Spacing())
      return
    }
    if nodes.count == 1 {
      writeGroup(nodes[0])
    } else {
      element("mrow") { $0.writeRow(nodes) }
    }
  }

  /// Writes nodes side by side with TeX's spaces between them.
  ///
  /// - Parameters:
  ///   - nodes: the nodes.
  ///   - continues: whether something stands before the row, as in the cells of aligned equations.
  mutating func writeRow(_ nodes: [MathNode], continues: Bool = false) {
    var before: (node: MathNode?, side: MathClass)? = continues ? (nil, .ordinary) : nil
    for index in nodes.indices {
      let node = nodes[index]
      guard let classes = node.classes else {
        write(node, Spacing())
        continue
      }
      let gap = before.map { AtomSpacing.between($0.side, classes.left, isTight: isTight) } ?? 0
      let isCovered = before?.node?.isPrintedAsOperator ?? false
      if let left = before?.node { writeInvisible(between: left, node) }
      var spacing = Spacing()
      if node.isPrintedAsOperator {
        spacing.left = isCovered ? 0 : gap
        spacing.right = gapAfter(index, in: nodes, classes.right)
        spacing.isInfix = index > 0 && index < nodes.count - 1
      } else if gap > 0, !isCovered {
        writeSpace(AtomSpacing.length(gap))
      }
      write(node, spacing)
      before = (node, classes.right)
    }
  }

  private func gapAfter(_ index: Int, in nodes: [MathNode], _ side: MathClass) -> Int {
    for node in nodes[(index + 1)...] {
      if let classes = node.classes {
        return AtomSpacing.between(side, classes.left, isTight: isTight)
      }
    }
    return 0
  }

  /// Function application and multiplication that are read aloud though nothing is printed.
  private mutating func writeInvisible(between left: MathNode, _ right: MathNode) {
    if left.isFunctionName {
      if right.isArgument { put("<mo>&#x2061;</mo>") }
    } else if case .number = left.kind, right.isFactor {
      put("<mo>&#x2062;</mo>")
    }
  }

  mutating func writeSpace(_ width: String) {
    put("<mspace width=\"")
    put(width)
    put("\"/>")
  }

  // MARK: Nodes

  /// Writes a node as one element; the spacing is for the operator that it is or holds.
  mutating func write(_ node: MathNode, _ spacing: Spacing) {
    switch node.kind {
    case .row: writeBraces(node)
    case .number(let digits, let style): leaf("mn", styledText(digits, style))
    case .identifier(let name, let style): writeIdentifier(name, style)
    case .text(let text, let style): writeWords(text, style)
    case .function(let function): leaf("mi", function.name, MathMLWriter.upright(function.name))
    case .operator(let sign): writeOperator(sign, spacing)
    case .largeOperator(let sign): writeLargeOperator(sign, spacing)
    case .ellipsis(let symbol): leaf("mo", symbol, attributes(for: spacing))
    case .scripts(let scripts): writeScripts(scripts, spacing)
    case .space(let width): writeAskedSpace(width)
    case .stack(let stack): writeStack(stack, spacing)
    case .arrow(let arrow): writeArrow(arrow, spacing)
    case .invalid(let source): element("merror") { $0.leaf("mtext", source) }
    default: writeStructure(node)
    }
  }

  private mutating func writeBraces(_ node: MathNode) {
    guard case .row(let nodes) = node.kind else { return }
    if nodes.count == 1 {
      write(nodes[0], Spacing())
    } else {
      element("mrow") { $0.writeRow(nodes) }
    }
  }

  private mutating func writeAskedSpace(_ width: Double) {
    if width < 0 {
      // MathML has no negative widths; a margin has.
      put("<mspace style=\"margin-left:\(AtomSpacing.decimal(width))em\"/>")
    } else {
      writeSpace(AtomSpacing.decimal(width) + "em")
    }
  }

  private mutating func writeStructure(_ node: MathNode) {
    switch node.kind {
    case .fraction(let fraction): writeFraction(fraction)
    case .binomial(let fraction): writeBinomial(fraction)
    case .root(let radicand, let index): writeRoot(radicand, index)
    case .accent(let accent, let base): writeAccent(accent, base)
    case .delimited(let delimited): writeDelimited(delimited)
    case .table(let table): writeTable(table)
    case .brace(let brace): writeBrace(brace)
    case .styled(let style, let inner): writeStyled(style, inner)
    case .colored(let color, let inner):
      put("<mstyle mathcolor=\"")
      putEscaped(color)
      put("\">")
      writeGroup(inner)
      put("</mstyle>")
    case .boxed(let inner):
      element("mrow", " style=\"border:1px solid;padding:0.25em\"") { $0.writeGroup(inner) }
    case .cancelled(let cancellation, let inner): writeCancelled(cancellation, inner)
    case .phantom(let phantom, let inner): writePhantom(phantom, inner)
    case .classed(_, let inner): writeGroup(inner)
    default: break
    }
  }
}
