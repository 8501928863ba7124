internal import RealModule

extension FormulaMatrix {
  /// The unit matrix.
  static func identity(_ count: Int) -> FormulaMatrix {
    var entries = [Scalar](repeating: 0, count: count * count)
    for index in 0..<count { entries[index * count + index] = 1 }
    return FormulaMatrix(rows: count, columns: count, entries: entries)
  }

  /// The product; the shapes must agree.
  func times(_ other: FormulaMatrix) -> FormulaMatrix {
    precondition(
      columns == other.rows,
      "A matrix of \(columns) columns cannot be multiplied by one of \(other.rows) rows.")
    var result: [Scalar] = []
    for row in 0..<rows {
      for column in 0..<other.columns {
        var total: Scalar = 0
        for inner in 0..<columns { total += self[row, inner] * other[inner, column] }
        result.append(total)
      }
    }
    return FormulaMatrix(rows: rows, columns: other.columns, entries: result)
  }

  /// Inverse and determinant by elimination with partial pivoting; no inverse if singular.
  func eliminated() -> (inverse: FormulaMatrix?, determinant: Scalar) {
    var left = self
    var right = FormulaMatrix.identity(rows)
    var determinant: Scalar = 1
    for column in 0..<rows {
      let pivot = (column..<rows).max { left[$0, column].magnitude < left[$1, column].magnitude }
      guard let pivot, left[pivot, column] != 0 else { return (nil, 0) }
      if pivot != column {
        left.swapRows(pivot, column)
        right.swapRows(pivot, column)
        determinant = -determinant
      }
      let divisor = left[column, column]
      determinant *= divisor
      for row in 0..<rows where row != column {
        let factor = left[row, column] / divisor
        for index in 0..<rows {
          left[row, index] -= factor * left[column, index]
          right[row, index] -= factor * right[column, index]
        }
      }
      for index in 0..<rows {
        left[column, index] /= divisor
        right[column, index] /= divisor
      }
    }
    return (right, determinant)
  }

  private mutating func swapRows(_ first: Int, _ second: Int) {
    for column in 0..<columns {
      entries.swapAt(first * columns + column, second * columns + column)
    }
  }
}
