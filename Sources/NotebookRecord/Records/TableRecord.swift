/// A table of formatted cells.
public struct TableRecord: Equatable, Sendable {
  /// The text above the table; empty for none.
  public var caption: String
  /// One header a column.
  public var headers: [String]
  /// Rows of cells, each as long as `headers`.
  public var rows: [[String]]
  /// Which columns hold numbers and are set flush right.
  public var numeric: [Bool]

  /// Creates the record of a table.
  public init(
    caption: String, headers: [String], rows: [[String]], numeric: [Bool]
  ) {
    self.caption = caption
    self.headers = headers
    self.rows = rows
    self.numeric = numeric
  }
}
