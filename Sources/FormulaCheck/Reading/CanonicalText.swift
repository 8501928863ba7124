internal import TeXMath

/// The spelling by which a symbol is known: what is printed, as plain text.
///
/// `\theta_{t+1}` and `θ_{t+1}` are `θ_{t+1}`, `\hat{y}` is `ŷ`, `\mathbf{x}` is `𝐱`,
/// `\frac{\partial L}{\partial\theta}` is `∂L/∂θ`, `L^{(l)}` is `L^{(l)}`. Spaces count for nothing.
enum CanonicalText {
  /// The spelling of one node.
  static func of(_ node: MathNode) -> String {
    switch node.kind {
    case .row(let nodes): of(nodes)
    case .number(let digits, _): digits
    case .identifier(let name, let style): LetterText.styled(name, style)
    case .text(let words, _): words.filter { $0 != " " && $0 != "\u{a0}" }
    case .function(let function): function.name.filter { $0 != " " }
    case .operator(let sign): sign.symbol
    case .largeOperator(let sign): sign.symbol
    case .ellipsis: "…"
    case .scripts(let scripts): of(scripts)
    case .fraction(let fraction): quotient(fraction)
    case .binomial(let fraction): "(\(of(fraction.numerator))|\(of(fraction.denominator)))"
    case .root(let radicand, let index):
      (index.map { "root\(of($0))" } ?? "√") + "(\(of(radicand)))"
    case .accent(let accent, let base): accented(of(base), accent)
    case .delimited(let part): part.open + of(part.body) + part.close
    case .table(let table):
      table.open
        + table.rows.map { $0.cells.map(of).joined(separator: "&") }
        .joined(separator: ";") + table.close
    case .space, .phantom: ""
    case .brace(let brace): of(brace.base)
    case .stack(let stack): of(stack.base)
    case .arrow(let arrow): arrow.symbol
    case .styled(_, let part), .colored(_, let part), .boxed(let part), .cancelled(_, let part),
      .classed(_, let part):
      of(part)
    case .invalid(let source): source
    }
  }

  /// The spelling of nodes side by side.
  static func of(_ nodes: [MathNode]) -> String {
    nodes.map { of($0) }.joined()
  }

  /// Base, primes, subscript, superscript, in this order however they were written.
  static func of(_ scripts: Scripts) -> String {
    var text = of(scripts.base) + String(repeating: "′", count: scripts.primes)
    if let sub = scripts.sub { text += "_" + braced(of(sub)) }
    if let sup = scripts.sup { text += "^" + braced(of(sup)) }
    return text
  }

  private static func braced(_ text: String) -> String {
    text.count == 1 ? text : "{\(text)}"
  }

  private static func quotient(_ fraction: Fraction) -> String {
    func side(_ node: MathNode) -> String {
      let text = of(node)
      let isSum = text.dropFirst().contains { $0 == "+" || $0 == "−" }
      return isSum ? "(\(text))" : text
    }
    return side(fraction.numerator) + "/" + side(fraction.denominator)
  }

  private static func accented(_ base: String, _ accent: Accent) -> String {
    let marks: [String: String] = [
      "hat": "\u{302}", "widehat": "\u{302}", "tilde": "\u{303}", "widetilde": "\u{303}",
      "bar": "\u{304}", "overline": "\u{304}", "vec": "\u{20d7}", "overrightarrow": "\u{20d7}",
      "dot": "\u{307}", "ddot": "\u{308}", "check": "\u{30c}", "breve": "\u{306}",
      "acute": "\u{301}", "grave": "\u{300}", "underline": "\u{332}", "mathring": "\u{30a}",
    ]
    guard let mark = marks[accent.name] else { return "\(accent.name)(\(base))" }
    // On a name of several letters the mark would sit on the last letter only.
    return base.count == 1 ? base + mark : "\(accent.name)(\(base))"
  }
}
