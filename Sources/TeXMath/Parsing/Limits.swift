/// Bounds that keep time, memory and the stack small whatever the source says.
enum Limits {
  /// Groups, arguments, delimiters and environments within each other. Formulas of books stay below
  /// 20; TeX itself stops at 255. Each level takes some 2 kB of stack to parse, print and free.
  static let depth = 100
  /// Uses of macros in one formula, as in KaTeX.
  static let expansions = 1000
  /// Tokens that macros may produce in one formula.
  static let expandedTokens = 50_000
  /// Diagnostics of one formula; what follows is the echo of the first ones.
  static let diagnostics = 50
  /// Bars that wait for their partner at one level.
  static let openBars = 4
  /// Nodes that are looked through for the partner of a bar or the operand of a sign.
  static let lookahead = 100
}
