/// One event of a running snippet program, as it travels to the tool.
///
/// The program and the tool are built apart and may differ in age; `hello` names the schema, and the tool refuses
/// a program that speaks another one.
public enum Record: Equatable, Sendable {
  /// The first record: the schema version the program was built with.
  case hello(version: Int)
  /// Snippet `snippet` (its index in the chapter) starts to run.
  case began(snippet: Int)
  /// Snippet `snippet` has run to its end, in so many seconds.
  case ended(snippet: Int, seconds: Double)
  /// A shown value.
  case value(ValueRecord)
  /// A table.
  case table(TableRecord)
  /// A figure.
  case figure(FigureRecord)
  /// The outcome of one `expect`.
  case expectation(ExpectationRecord)
  /// The outcome of one `verify`, `refute` or `define`.
  case formula(FormulaRecord)
  /// The text of the inline value with that index in the chapter.
  case inline(index: Int, text: String)
  /// How a snippet that must trap ended.
  case trap(TrapRecord)
  /// The last record: the program has run to its end.
  case finished

  /// The version of this schema. It changes whenever the bytes of a record change.
  public static let schemaVersion = 5
}
