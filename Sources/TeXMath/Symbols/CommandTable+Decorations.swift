extension CommandTable {
  /// Marks of fixed size: the name and the mark.
  static let accents = """
    hat ˆ check ˇ tilde ˜ acute ´ grave ` dot ˙ ddot ¨ dddot … ddddot ⋯ breve ˘ bar ¯ vec →
    mathring ˚
    """

  /// Marks that grow with the base.
  static let wideAccents = """
    widehat ^ widecheck ˇ widetilde ~ overline ¯ overrightarrow → overleftarrow ←
    overleftrightarrow ↔ Overrightarrow ⇒ overgroup ⏠ overlinesegment ⎴ overleftharpoon ↼
    overrightharpoon ⇀
    """

  /// Marks under the base that grow with it.
  static let underAccents = """
    underline _ underbar _ underrightarrow → underleftarrow ← underleftrightarrow ↔ undergroup ⏡
    underlinesegment ⎵ utilde ~
    """

  static let extensibleArrows = """
    xrightarrow → xleftarrow ← xleftrightarrow ↔ xRightarrow ⇒ xLeftarrow ⇐ xLeftrightarrow ⇔
    xmapsto ↦ xhookrightarrow ↪ xhookleftarrow ↩ xlongequal = xrightharpoonup ⇀
    xrightharpoondown ⇁ xleftharpoonup ↼ xleftharpoondown ↽ xrightleftharpoons ⇌
    xleftrightharpoons ⇋ xtwoheadrightarrow ↠ xtwoheadleftarrow ↞ xtofrom ⇄ xrightequilibrium ⇌
    """

  static func addDecorations(to table: inout [String: Command]) {
    forEachPair(accents) { table[$0] = .accent(Accent($0, $1)) }
    forEachPair(wideAccents) { table[$0] = .accent(Accent($0, $1, isStretchy: true)) }
    forEachPair(underAccents) {
      table[$0] = .accent(Accent($0, $1, isUnder: true, isStretchy: true))
    }
    forEachPair(extensibleArrows) { table[$0] = .arrow($1) }
    for (name, symbol, isUnder) in [
      ("underbrace", "⏟", true), ("overbrace", "⏞", false), ("underbracket", "⎵", true),
      ("overbracket", "⎴", false), ("underparen", "⏝", true), ("overparen", "⏜", false),
    ] {
      table[name] = .brace(symbol, isUnder: isUnder)
    }
    table["cancel"] = .cancel(.rising)
    table["bcancel"] = .cancel(.falling)
    table["xcancel"] = .cancel(.crossed)
    table["sout"] = .cancel(.level)
  }
}
