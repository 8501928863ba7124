public import Manuscript
public import TeXMath

/// A symbol as a chapter introduces it.
public struct SymbolDeclaration: Equatable, Sendable {
  /// The formula that declares it, by its index in the chapter.
  public var formula: Int
  /// Its name; nil when the formula is no single symbol.
  public var name: SymbolName?
  /// What it means and what shape it has.
  public var mark: SymbolMark
  /// Where the formula stands.
  public var range: SourceRange
}

extension Chapter {
  /// The symbols that the chapter declares, in reading order.
  ///
  /// - Parameter macros: The book's macros.
  /// - Returns: One declaration a formula that makes one.
  public func symbolDeclarations(macros: [String: Macro] = [:]) -> [SymbolDeclaration] {
    formulas.indices.compactMap { index in
      let formula = formulas[index]
      return formula.attributes.symbol.map {
        SymbolDeclaration(
          formula: index, name: SymbolName(formula.latex, macros: macros), mark: $0,
          range: formula.range)
      }
    }
  }
}
