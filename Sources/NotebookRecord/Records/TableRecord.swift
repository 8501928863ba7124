/// A table of formatted cells.
public struct TableRecord: Equatable, Sendable {
  /// What `@tbl-…` refers to; empty when nothing does.
  public var label: String
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
    label: String, caption: String, headers: [String], rows: [[String]], numeric: [Bool]
  ) {
    self.label = label
    self.caption = caption
    self.headers = headers
    self.rows = rows
    self.numeric = numeric
  }
}
