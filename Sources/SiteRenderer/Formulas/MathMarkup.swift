internal import Manuscript
internal import TeXMath

/// A formula as markup for a page.
enum MathMarkup {
  /// An inline formula longer than this, in bytes of LaTeX, may be broken at the end of a line.
  private static let longestUnbroken = 24

  /// The formula as MathML, which holds nothing but what the parser made of the source.
  static func html(of formula: ParsedFormula, style: FormulaUse.Style) -> HTML {
    guard style == .inline, formula.source.utf8.count > longestUnbroken,
      case .row(let nodes) = formula.root.kind
    else { return math(formula, isDisplayed: style == .display) }
    return parts(of: nodes).map { part -> HTML in
      let range = (part.first?.range.lowerBound ?? 0)..<(part.last?.range.upperBound ?? 0)
      let piece = ParsedFormula(
        source: formula.text(of: range), root: MathNode(.row(Array(part)), range))
      return math(piece, isDisplayed: false)
    }.joined(separator: " ")
  }

  /// The source of a display formula goes along as an annotation, which readers can copy. A page has
  /// many times more inline formulas, most of one letter: their source is in an attribute.
  private static func math(_ formula: ParsedFormula, isDisplayed: Bool) -> HTML {
    let options = MathMLOptions(isDisplayed: isDisplayed, annotatesSource: isDisplayed)
    let math = HTML(trusted: formula.mathML(options))
    guard !isDisplayed, math.markup.hasPrefix("<math>") else { return math }
    return
      #"<math alttext="\#(formula.source)">\#(HTML(trusted: String(math.markup.dropFirst(6))))"#
  }

  /// The stretches between which a line may end: as in TeX, after relations, binary operators and
  /// commas outside all braces and parentheses. Browsers do not break lines inside MathML, and on a
  /// narrow page a long formula would stick out. The blank between two of them is as wide as the space
  /// that the operator would have had.
  private static func parts(of nodes: [MathNode]) -> [ArraySlice<MathNode>] {
    var parts: [ArraySlice<MathNode>] = []
    var start = 0
    for index in nodes.indices.dropLast() where nodes[index].endsLine {
      parts.append(nodes[start...index])
      start = index + 1
    }
    parts.append(nodes[start...])
    return parts
  }
}

extension MathNode {
  fileprivate var endsLine: Bool {
    switch kind {
    // A solidus has no space around it in which a line could end.
    case .operator(let sign):
      sign.symbol != "/" && [.relation, .binary, .punctuation].contains(sign.role)
    case .arrow: true
    default: false
    }
  }
}
