/// How letters and digits are drawn. In mathematics it is part of a name: `x` and `𝐱` differ.
public enum LetterStyle: String, Hashable, Sendable, CaseIterable {
  /// As TeX draws it by default: Latin and small Greek letters italic, capital Greek upright.
  case automatic
  /// `\mathrm`, `\textrm`, `\text`.
  case upright
  /// `\mathit`, `\textit`.
  case italic
  /// `\mathbf`, `\textbf`: bold and upright.
  case bold
  /// `\boldsymbol`, `\bm`: bold, and italic where the letter would be italic.
  case boldItalic
  /// `\mathbb`.
  case blackboard
  /// `\mathcal`.
  case calligraphic
  /// `\mathscr`.
  case script
  /// `\mathfrak`.
  case fraktur
  /// `\mathsf`, `\textsf`.
  case sansSerif
  /// `\mathtt`, `\texttt`.
  case typewriter
}
