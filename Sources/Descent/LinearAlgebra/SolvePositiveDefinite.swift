internal import Convergence
internal import RealModule

/// Solves A·x = b for a symmetric positive definite matrix, by Cholesky's factorisation A = L·Lᵀ.
///
/// Only the lower triangle of A is read.
///
/// - Parameters:
///   - matrix: The matrix A, square.
///   - right: The vector b.
/// - Returns: The vector x, or `nil` if A is not positive definite (or so nearly singular that its
///   factorisation breaks down): a pivot that rounding alone could have left counts as zero.
public func solvePositiveDefinite<Scalar: RealScalar>(
  _ matrix: Matrix<Scalar>, _ right: [Scalar]
) -> [Scalar]? {
  let size = matrix.rows
  require(
    matrix.columns == size && right.count == size,
    "A \(matrix.rows)×\(matrix.columns) matrix and a vector of \(right.count) elements are no "
      + "square system.")
  guard let lower = choleskyFactor(matrix) else { return nil }
  var x = right
  for row in 0..<size {
    for column in 0..<row { x[row] -= lower[row, column] * x[column] }
    x[row] /= lower[row, row]
  }
  for row in (0..<size).reversed() {
    for below in row + 1..<size { x[row] -= lower[below, row] * x[below] }
    x[row] /= lower[row, row]
  }
  return x
}

/// The lower triangle L with L·Lᵀ = A, `nil` if A is not positive definite.
private func choleskyFactor<Scalar: RealScalar>(_ matrix: Matrix<Scalar>) -> Matrix<Scalar>? {
  var lower = matrix
  for column in 0..<matrix.rows {
    let original = matrix[column, column]
    var pivot = original
    for inner in 0..<column { pivot -= lower[column, inner] * lower[column, inner] }
    guard pivot > Scalar(matrix.rows) * .ulpOfOne * original else { return nil }
    let root = Scalar.sqrt(pivot)
    lower[column, column] = root
    for row in column + 1..<matrix.rows {
      var sum = matrix[row, column]
      for inner in 0..<column { sum -= lower[row, inner] * lower[column, inner] }
      lower[row, column] = sum / root
    }
  }
  return lower
}
