/// The numbers behind a mark, for the page's "data as a table".
public struct DataTable: Hashable, Sendable {
  /// What the rows are.
  public var caption: String
  /// One heading a column.
  public var headers: [String]
  /// Cells as text, each row as long as `headers`.
  public var rows: [[String]]
  /// How many rows of the data are left out, evenly, because the table would be too long to read.
  public var omittedRows: Int
  /// The numbers of each column at full precision and unthinned; none for a column of words.
  public var columns: [[Double]]

  /// Longer tables are thinned to this many rows, the first and the last among them.
  public static let limit = 120

  /// A table of columns of equal meaning by row.
  ///
  /// - Parameters:
  ///   - caption: What the rows are.
  ///   - headers: One heading a column.
  ///   - rowCount: How many rows the data have.
  ///   - columns: The numbers of each column.
  ///   - row: The cells of one row, by its index from 0; called for the rows kept only.
  public init(
    caption: String, headers: [String], rowCount: Int, columns: [[Double]] = [],
    row: (Int) -> [String]
  ) {
    self.caption = caption
    self.headers = headers
    let kept = min(max(rowCount, 0), Self.limit)
    rows = (0..<kept).map { index in
      row(kept == rowCount ? index : index * (rowCount - 1) / (kept - 1))
    }
    self.columns = columns
    omittedRows = max(rowCount, 0) - kept
  }
}
