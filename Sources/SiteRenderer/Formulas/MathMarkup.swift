internal import Manuscript
internal import TeXMath

/// A formula as markup for a page.
enum MathMarkup {
  /// MathML, or the source for a formula that nothing can be made of.
  static func html(of formula: ParsedFormula, style: FormulaUse.Style) -> HTML {
    #"<code class="latex">\#(formula.source)</code>"#
  }
}
