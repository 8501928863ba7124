internal import Manuscript
internal import TeXMath

extension ChapterRenderer {
  /// A formula in running text; a display formula there stands on a line of its own.
  mutating func renderFormula(_ index: Int) -> HTML {
    guard chapter.formulas.indices.contains(index) else { return "" }
    let formula = chapter.formulas[index]
    if formula.style == .inline {
      guard formula.attributes.symbol != nil else { return renderMath(formula) }
      return
        #"<span class="symbol" id="\#(places.formulas[index].anchor)">\#(renderMath(formula))</span>"#
    }
    let place = places.formulas[index]
    let number: HTML? = place.number.map { #" <span class="equation-number">(\#($0))</span>"# }
    let status = checks.status(of: formula)
    return #"""
      <span class="formula-inside" id="\#(place.anchor)">\#(renderMath(formula))\#(number) \#
      <span class="badge \#(status.rawValue)">\#(status.words)</span></span>
      """#
  }

  /// A display formula with its number and what became of its checks.
  mutating func renderDisplayFormula(_ index: Int) -> HTML {
    guard chapter.formulas.indices.contains(index) else { return "" }
    let formula = chapter.formulas[index]
    let place = places.formulas[index]
    let number: HTML? = place.number.map {
      ##"<a class="equation-number" href="#\##(place.anchor)">(\##($0))</a>"##
    }
    let spoken = place.number.map { "Equation \($0)" } ?? "Formula"
    let status = checks.status(of: formula)
    let math = renderMath(formula)
    keepPreview(of: place.anchor) { #"<div class="formula-line">\#(math)\#(number)</div>"# }
    return #"""
      <div class="formula \#(status.rawValue)" id="\#(place.anchor)">
      <div class="formula-line"><div class="formula-math" tabindex="0" role="region" \#
      aria-label="\#(spoken)">\#(math)</div>\#(number ?? Self.anchorMark(place.anchor))</div>
      \#(renderEvidence(of: formula, status: status))</div>
      """#
  }

  /// The link to itself of a formula without a number.
  private static func anchorMark(_ anchor: String) -> HTML {
    ##"<a class="anchor" href="#\##(anchor)" aria-label="Link to this formula">#</a>"##
  }

  /// A formula's MathML alone, without id and without reporting its problems a second time.
  func mathMarkup(ofFormula index: Int) -> HTML {
    guard let formula = chapter.formulas.element(at: index) else { return "" }
    let parsed = Formula.parse(formula.latex, macros: book.content.macros)
    return MathMarkup.html(of: parsed, style: .inline)
  }

  /// The formula as MathML. Its problems are reported once for each place it stands in.
  private mutating func renderMath(_ formula: FormulaUse) -> HTML {
    let parsed = Formula.parse(formula.latex, macros: book.content.macros)
    for problem in parsed.diagnostics { report(problem, in: formula) }
    let key = MathKey(latex: formula.latex, style: formula.style)
    if let known = mathCache[key] { return known }
    let html = MathMarkup.html(of: parsed, style: formula.style)
    mathCache[key] = html
    return html
  }

  private mutating func report(_ problem: FormulaDiagnostic, in formula: FormulaUse) {
    let start = formula.position(atUTF8Offset: problem.range.lowerBound)
    let end = formula.position(atUTF8Offset: problem.range.upperBound)
    report(
      problem.severity == .error ? .error : .warning, problem.code.rawValue,
      at: SourceRange(start: start, end: max(start, end)), problem.summary, help: problem.advice)
  }
}
