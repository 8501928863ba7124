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
  /// The numbers of each cell at full precision, row by row, for comparison with accepted results; empty where only the
  /// cells' texts are known.
  public var numbers: [[Double]]
  /// How far they may differ from the accepted ones; nil leaves it to the snippet.
  public var tolerance: ResultTolerance?

  /// Creates the record of a table.
  public init(
    caption: String, headers: [String], rows: [[String]], numeric: [Bool],
    numbers: [[Double]] = [], tolerance: ResultTolerance? = nil
  ) {
    self.caption = caption
    self.headers = headers
    self.rows = rows
    self.numeric = numeric
    self.numbers = numbers
    self.tolerance = tolerance
  }
}
