internal import Convergence
internal import RealModule

extension Matrix {
  /// The product of a matrix and a vector, (A·x)ᵢ = Σⱼ Aᵢⱼ·xⱼ.
  ///
  /// - Precondition: `vector` has as many elements as the matrix has columns.
  public static func * (matrix: Matrix, vector: [Scalar]) -> [Scalar] {
    var result = [Scalar](repeating: 0, count: matrix.rows)
    matrix.multiply(vector, into: &result)
    return result
  }

  /// The product of two matrices, (A·B)ᵢⱼ = Σₖ Aᵢₖ·Bₖⱼ.
  ///
  /// - Precondition: the left matrix has as many columns as the right one has rows.
  public static func * (left: Matrix, right: Matrix) -> Matrix {
    var result = Matrix(rows: left.rows, columns: right.columns, repeating: 0)
    multiplyAdd(left, right, into: &result)
    return result
  }

  /// Writes A·x into `result` without allocating.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func multiply(_ vector: [Scalar], into result: inout [Scalar]) {
    require(
      vector.count == columns,
      "A \(rows)×\(columns) matrix cannot multiply a vector of \(vector.count) elements.")
    require(result.count == rows, "The result needs \(rows) elements, not \(result.count).")
    elements.withUnsafeBufferPointer { elements in
      vector.withUnsafeBufferPointer { vector in
        for row in 0..<rows {
          let start = row * columns
          var sum: Scalar = 0
          for column in 0..<columns { sum += elements[start + column] * vector[column] }
          result[row] = sum
        }
      }
    }
  }

  /// Writes Aᵀ·y into `result` without allocating and without forming the transposed matrix.
  ///
  /// The matrix is walked in the order in which it is stored, one multiple of a row being added to
  /// the result at a time: neighbouring sums do not depend on each other, so they are computed
  /// several at once.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func multiplyTransposed(_ vector: [Scalar], into result: inout [Scalar]) {
    require(
      vector.count == rows,
      "The transpose of a \(rows)×\(columns) matrix cannot multiply a vector of "
        + "\(vector.count) elements.")
    require(
      result.count == columns, "The result needs \(columns) elements, not \(result.count).")
    elements.withUnsafeBufferPointer { elements in
      result.withUnsafeMutableBufferPointer { result in
        for column in 0..<columns { result[column] = 0 }
        for row in 0..<rows {
          let start = row * columns
          let factor = vector[row]
          for column in 0..<columns { result[column] += factor * elements[start + column] }
        }
      }
    }
  }

  /// Adds A·B to `result` without allocating.
  ///
  /// The middle loop runs over the rows of B, the inner one along a row: both B and the result are
  /// read in the order in which they are stored, and the inner loop's elements are independent.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public static func multiplyAdd(_ left: Matrix, _ right: Matrix, into result: inout Matrix) {
    require(
      left.columns == right.rows,
      "A \(left.rows)×\(left.columns) matrix cannot multiply a \(right.rows)×\(right.columns) one.")
    require(
      result.rows == left.rows && result.columns == right.columns,
      "The result needs shape \(left.rows)×\(right.columns), not \(result.rows)×\(result.columns).")
    let width = right.columns
    left.elements.withUnsafeBufferPointer { a in
      right.elements.withUnsafeBufferPointer { b in
        result.elements.withUnsafeMutableBufferPointer { c in
          for row in 0..<left.rows {
            for inner in 0..<left.columns {
              let factor = a[row * left.columns + inner]
              for column in 0..<width {
                c[row * width + column] += factor * b[inner * width + column]
              }
            }
          }
        }
      }
    }
  }
}
