import TeXMath

/// A tree as an outline, one node a line with its range, so that a test compares structure and
/// positions at once.
func dump(_ formula: ParsedFormula) -> String {
  var dump = TreeDump()
  dump.add(formula.root)
  return dump.lines.joined(separator: "\n")
}

/// The diagnostics of a formula, one a line: severity, identifier, range, text.
func dumpDiagnostics(_ formula: ParsedFormula) -> String {
  formula.diagnostics.map { diagnostic in
    let range = "\(diagnostic.range.lowerBound)-\(diagnostic.range.upperBound)"
    let advice = diagnostic.advice.map { " \($0)" } ?? ""
    return
      "\(diagnostic.severity.rawValue) \(diagnostic.code.rawValue) @\(range) \(diagnostic.summary)\(advice)"
  }.joined(separator: "\n")
}

private struct TreeDump {
  var lines: [String] = []

  mutating func add(_ node: MathNode, _ role: String = "", _ level: Int = 0) {
    let indent = String(repeating: "  ", count: level)
    let prefix = role.isEmpty ? "" : "\(role): "
    let range = "@\(node.range.lowerBound)-\(node.range.upperBound)"
    let (text, children) = describe(node.kind)
    lines.append("\(indent)\(prefix)\(text) \(range)")
    for (role, child) in children { add(child, role, level + 1) }
  }

  private func describe(_ kind: MathNode.Kind) -> (String, [(String, MathNode)]) {
    switch kind {
    case .row(let nodes): ("row", nodes.map { ("", $0) })
    case .number(let text, let style): ("number \(text)\(suffix(style))", [])
    case .identifier(let text, let style): ("identifier \(text)\(suffix(style))", [])
    case .text(let text, let style):
      ("text \"\(text)\"\(style == .upright ? "" : suffix(style))", [])
    case .function(let function):
      ("function \(function.name)\(function.takesLimits ? " limits" : "")", [])
    case .operator(let sign): (describe(sign), [])
    case .largeOperator(let sign):
      ("large \(sign.symbol)\(sign.isIntegral ? " integral" : "")", [])
    case .ellipsis(let symbol): ("ellipsis \(symbol)", [])
    case .space(let width): ("space \(Int(width * 18 + (width < 0 ? -0.5 : 0.5)))/18", [])
    case .invalid(let source): ("invalid \(source)", [])
    default: describeStructure(kind)
    }
  }

  private func describe(_ sign: MathOperator) -> String {
    let negated = sign.negated.map { " not \($0)" } ?? ""
    let size = sign.size == 0 ? "" : " size \(sign.size)"
    return "operator \(sign.symbol) \(sign.role.rawValue)\(negated)\(size)"
  }

  private func suffix(_ style: LetterStyle) -> String {
    style == .automatic ? "" : " \(style.rawValue)"
  }

  private func describeStructure(_ kind: MathNode.Kind) -> (String, [(String, MathNode)]) {
    switch kind {
    case .scripts(let scripts):
      let primes = scripts.primes == 0 ? "" : " primes \(scripts.primes)"
      let placement = scripts.placement == .beside ? "" : " \(scripts.placement.rawValue)"
      return (
        "scripts\(primes)\(placement)",
        [("base", scripts.base)] + named("sub", scripts.sub) + named("sup", scripts.sup)
      )
    case .fraction(let fraction): return describe("fraction", fraction)
    case .binomial(let fraction): return describe("binomial", fraction)
    case .root(let radicand, let index):
      return ("root", [("radicand", radicand)] + named("index", index))
    case .accent(let accent, let base): return ("accent \(accent.name)", [("base", base)])
    case .delimited(let delimited):
      let size =
        switch delimited.size {
        case .natural: ""
        case .stretched: " stretched"
        case .fixed(let size): " size \(size)"
        }
      return (
        "delimited \(delimited.open) \(delimited.close)\(size)", delimited.body.map { ("", $0) }
      )
    case .table(let table): return describe(table)
    case .brace(let brace):
      return ("brace \(brace.symbol)", [("base", brace.base)] + named("note", brace.note))
    case .stack(let stack):
      return (
        "stack",
        [("base", stack.base)] + named("over", stack.over) + named("under", stack.under)
      )
    case .arrow(let arrow):
      return ("arrow \(arrow.symbol)", [("over", arrow.over)] + named("under", arrow.under))
    case .styled(let style, let node): return ("styled \(style.rawValue)", [("", node)])
    case .colored(let color, let node): return ("colored \(color)", [("", node)])
    case .boxed(let node): return ("boxed", [("", node)])
    case .cancelled(let cancellation, let node):
      return ("cancelled \(cancellation.rawValue)", [("", node)])
    case .phantom(let phantom, let node): return ("phantom \(phantom.rawValue)", [("", node)])
    case .classed(let mathClass, let node): return ("classed \(mathClass.rawValue)", [("", node)])
    default: return ("?", [])
    }
  }

  private func named(_ role: String, _ node: MathNode?) -> [(String, MathNode)] {
    node.map { [(role, $0)] } ?? []
  }

  private func describe(_ name: String, _ fraction: Fraction) -> (String, [(String, MathNode)]) {
    let style = fraction.style.map { " \($0.rawValue)" } ?? ""
    let line = fraction.hasLine || name == "binomial" ? "" : " without line"
    return (
      "\(name)\(style)\(line)", [("", fraction.numerator), ("over", fraction.denominator)]
    )
  }

  private func describe(_ table: Table) -> (String, [(String, MathNode)]) {
    let columns = table.columns.map { column in
      (column.lineBefore ? "|" : "") + String(column.alignment.rawValue.prefix(1))
        + (column.lineAfter ? "|" : "")
    }.joined()
    let delimiters =
      table.open.isEmpty && table.close.isEmpty ? "" : " \(table.open) \(table.close)"
    var cells: [(String, MathNode)] = []
    for (index, row) in table.rows.enumerated() {
      let line = row.lineAbove ? " line above" : ""
      let tag = row.tag.map { " tag \($0.printed)" } ?? ""
      let label = row.label.map { " label \($0)" } ?? ""
      for (column, cell) in row.cells.enumerated() {
        cells.append(("\(index).\(column)\(line)\(tag)\(label)", cell))
      }
    }
    let below = table.lineBelow ? " line below" : ""
    return (
      "table \(table.environment) \(table.layout.rawValue)\(delimiters)\(columns.isEmpty ? "" : " \(columns)")\(below)",
      cells
    )
  }
}
