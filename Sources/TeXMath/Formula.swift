/// The door to the parser.
public enum Formula {
  /// Reads a formula.
  ///
  /// Never fails: what cannot be understood is reported in `diagnostics` and kept as an `invalid`
  /// node. Time and memory are bounded by the length of the source, whatever it says: groups nest at
  /// most 100 levels deep, macros expand at most 1000 times.
  ///
  /// Plain delimiters are paired within one row, that is between braces, `&` and `\\`: a closing one
  /// takes the nearest opening one of its kind, where `(` and `[` count as one kind, for half-open
  /// intervals. What finds no partner is an operator with the role `open` or `close`.
  ///
  /// Bars, `|` and `\|`, say neither whether they open or close nor whether they are delimiters at
  /// all. From left to right, at one level of delimiters:
  /// 1. With a bar open and an operand just before, a bar closes it: `|x|`.
  /// 2. With no operand before, a bar opens, if a later one can close it: `a + |b|`.
  /// 3. After an operand, a bar opens if a later one can close it and neither comma nor relation
  ///    stands between: `2|x|`. Otherwise it is an operator with the role `bar`: `P(A|B)`.
  /// 4. A bar with a script never opens: `|_{x=0}`.
  ///
  /// - Parameters:
  ///   - latex: the source without dollar signs.
  ///   - macros: commands that the book defines, by name, with or without the backslash.
  /// - Returns: the tree with source ranges and all problems.
  public static func parse(_ latex: String, macros: [String: Macro] = [:]) -> ParsedFormula {
    var parser = Parser(latex, macros: macros)
    return parser.parseFormula(latex)
  }
}
