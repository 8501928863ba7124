/// What a formula defined.
public struct FormulaDefinition: Hashable, Sendable {
  /// The formula's label.
  public var label: String
  /// The names it defines, one a line: `L`, `ŷ`.
  public var names: [String]
  /// The parameters and indices of each name.
  public var parameters: [[String]]
  /// Why it defines nothing, or not all.
  public var problems: [FormulaProblem]

  /// Whether all of it became definitions.
  public var isValid: Bool { problems.isEmpty }
}
