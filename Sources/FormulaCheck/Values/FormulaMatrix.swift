/// A rectangular arrangement of numbers, row by row.
public struct FormulaMatrix<Scalar: FormulaScalar>: Sendable {
  /// How many rows there are.
  public let rows: Int
  /// How many columns there are.
  public let columns: Int
  /// The entries, row by row.
  public var entries: [Scalar]

  /// Creates a matrix.
  ///
  /// - Precondition: there are `rows · columns` entries.
  public init(rows: Int, columns: Int, entries: [Scalar]) {
    precondition(
      entries.count == rows * columns,
      "A \(rows)×\(columns) matrix needs \(rows * columns) entries, not \(entries.count).")
    self.rows = rows
    self.columns = columns
    self.entries = entries
  }

  /// The entry in a row and column, both from 0.
  public subscript(row: Int, column: Int) -> Scalar {
    get { entries[row * columns + column] }
    set { entries[row * columns + column] = newValue }
  }

  /// A row, from 0.
  func row(_ index: Int) -> [Scalar] {
    Array(entries[index * columns..<(index + 1) * columns])
  }

  /// Rows for columns.
  var transposed: FormulaMatrix {
    var result = self.entries
    for row in 0..<rows {
      for column in 0..<columns { result[column * rows + row] = self[row, column] }
    }
    return FormulaMatrix(rows: columns, columns: rows, entries: result)
  }
}
