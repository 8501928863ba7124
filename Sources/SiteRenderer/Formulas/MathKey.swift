internal import Manuscript

/// What decides how a formula looks: the key under which its MathML is kept.
struct MathKey: Hashable {
  var latex: String
  var style: FormulaUse.Style
}
