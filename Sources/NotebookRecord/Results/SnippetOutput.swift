/// One thing that a snippet produced, in the order in which it did.
public enum SnippetOutput: Equatable, Sendable {
  /// What it printed. `isCut` says that it printed more than is kept.
  case printed(String, isCut: Bool)
  /// A shown value.
  case value(ValueRecord)
  /// A table.
  case table(TableRecord)
  /// A figure.
  case figure(FigureRecord)
  /// The outcome of an `expect`.
  case expectation(ExpectationRecord)
  /// The outcome of a `verify`, `refute` or `define`.
  case formula(FormulaRecord)
}
