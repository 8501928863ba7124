internal import Convergence
public import RealModule

/// A matrix of scalars, stored row after row.
///
/// Element (i, j) is `elements[i * columns + j]`, indices starting at 0. The scalars need only the
/// operations of a field, so that dual numbers can pass through a matrix as well as `Double`.
public struct Matrix<Scalar: AlgebraicField>: Equatable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// All elements, row after row: `rows * columns` of them.
  public var elements: [Scalar]

  /// A matrix of the given shape from its elements, row after row.
  public init(rows: Int, columns: Int, elements: [Scalar]) {
    require(rows >= 0 && columns >= 0, "A matrix cannot have \(rows)×\(columns) elements.")
    require(
      elements.count == rows * columns,
      "A \(rows)×\(columns) matrix needs \(rows * columns) elements, not \(elements.count).")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// A matrix of the given shape, every element `value`.
  public init(rows: Int, columns: Int, repeating value: Scalar) {
    require(rows >= 0 && columns >= 0, "A matrix cannot have \(rows)×\(columns) elements.")
    self.init(
      rows: rows, columns: columns, elements: Array(repeating: value, count: rows * columns))
  }

  /// A matrix from its rows, which must all have the same length.
  public init(rows rowArrays: [[Scalar]]) {
    let columns = rowArrays.first?.count ?? 0
    for (index, row) in rowArrays.enumerated() {
      require(
        row.count == columns,
        "Row \(index) has \(row.count) elements, but the first row has \(columns).")
    }
    self.init(rows: rowArrays.count, columns: columns, elements: rowArrays.flatMap { $0 })
  }

  /// The matrix with one column, the given vector.
  public init(column: [Scalar]) {
    self.init(rows: column.count, columns: 1, elements: column)
  }

  /// The square matrix with ones on the diagonal and zeros elsewhere.
  public static func identity(_ size: Int) -> Matrix {
    diagonal(Array(repeating: 1, count: size))
  }

  /// The square matrix with the given diagonal and zeros elsewhere.
  public static func diagonal(_ values: [Scalar]) -> Matrix {
    var matrix = Matrix(rows: values.count, columns: values.count, repeating: 0)
    for (index, value) in values.enumerated() { matrix[index, index] = value }
    return matrix
  }

  /// Element (row, column), both starting at 0.
  public subscript(row: Int, column: Int) -> Scalar {
    get {
      checkPosition(row, column)
      return elements[row * columns + column]
    }
    set {
      checkPosition(row, column)
      elements[row * columns + column] = newValue
    }
  }

  private func checkPosition(_ row: Int, _ column: Int) {
    require(
      row >= 0 && row < rows && column >= 0 && column < columns,
      "Element (\(row), \(column)) is outside a \(rows)×\(columns) matrix.")
  }
}

extension Matrix: Sendable where Scalar: Sendable {}

extension Matrix {
  /// One row as an array.
  public func row(_ index: Int) -> [Scalar] {
    require(index >= 0 && index < rows, "There is no row \(index): the matrix has \(rows).")
    return Array(elements[index * columns..<(index + 1) * columns])
  }

  /// One column as an array.
  public func column(_ index: Int) -> [Scalar] {
    require(
      index >= 0 && index < columns,
      "There is no column \(index): the matrix has \(columns).")
    return (0..<rows).map { elements[$0 * columns + index] }
  }

  /// The matrix as an array of its rows.
  public var rowArrays: [[Scalar]] { (0..<rows).map(row) }

  /// The transposed matrix: element (i, j) becomes (j, i).
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func transposed() -> Matrix {
    var result = self.elements
    for row in 0..<rows {
      for column in 0..<columns { result[column * rows + row] = elements[row * columns + column] }
    }
    return Matrix(rows: columns, columns: rows, elements: result)
  }
}
