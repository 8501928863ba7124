internal import Convergence
import RealModule

/// The eigenvalues and eigenvectors of a symmetric matrix, A·vᵢ = λᵢ·vᵢ.
public struct SymmetricEigenvalues<Scalar: RealScalar>: Equatable {
  /// The eigenvalues, the smallest first.
  public let values: [Scalar]
  /// The eigenvectors in the same order, of length 1 and orthogonal to each other.
  public let vectors: [[Scalar]]
  /// How many sweeps of rotations were made; 6 to 10 are usual at any precision.
  public let sweeps: Int

  /// All eigenvalues of a symmetric matrix, by rotations (Jacobi, 1846).
  ///
  /// Each rotation makes one pair of elements beside the diagonal 0; sweep after sweep what is left
  /// shrinks quadratically, until the diagonal is the eigenvalues. Accurate to rounding and simple;
  /// the work grows with the cube of the size, so it is meant for up to a few hundred rows.
  ///
  /// - Parameter matrix: The matrix, symmetric up to rounding, with at least one row. NaN or
  ///   infinity in it gives eigenvalues that are NaN.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public init(_ matrix: Matrix<Scalar>) {
    checkSymmetric(matrix)
    var rotated = matrix
    var vectors = Matrix<Scalar>.identity(matrix.rows)
    var sweeps = 0
    while sweeps < Self.sweepLimit, sweep(&rotated, &vectors) { sweeps += 1 }
    self.sweeps = sweeps
    let isFinite = matrix.elements.allSatisfy(\.isFinite)
    let diagonal = (0..<matrix.rows).map { isFinite ? rotated[$0, $0] : .nan }
    let order = diagonal.indices.sorted { diagonal[$0] < diagonal[$1] }
    values = order.map { diagonal[$0] }
    self.vectors = order.map(vectors.column)
  }

  /// Far more than quadratic convergence takes: a bound, so that every input ends.
  private static var sweepLimit: Int { 50 }
}

extension SymmetricEigenvalues: Sendable where Scalar: Sendable {}

/// Rotates every pair of rows once; false if all elements beside the diagonal were negligible.
private func sweep<Scalar: RealScalar>(
  _ matrix: inout Matrix<Scalar>, _ vectors: inout Matrix<Scalar>
) -> Bool {
  var rotatedAny = false
  for p in 0..<matrix.rows {
    for q in p + 1..<matrix.rows {
      let size = Scalar.sqrt(matrix[p, p].magnitude) * .sqrt(matrix[q, q].magnitude)
      if matrix[p, q].magnitude > size * .ulpOfOne {
        rotate(&matrix, &vectors, p, q)
        rotatedAny = true
      }
    }
  }
  return rotatedAny
}

/// The rotation in the plane of p and q after which element (p, q) is 0.
private func rotate<Scalar: RealScalar>(
  _ matrix: inout Matrix<Scalar>, _ vectors: inout Matrix<Scalar>, _ p: Int, _ q: Int
) {
  let slope = (matrix[q, q] - matrix[p, p]) / (2 * matrix[p, q])
  let tangent = (slope < 0 ? -1 : 1) / (slope.magnitude + .sqrt(1 + slope * slope))
  let cosine = 1 / Scalar.sqrt(1 + tangent * tangent)
  let sine = tangent * cosine
  for k in 0..<matrix.rows {
    let (kp, kq) = (matrix[k, p], matrix[k, q])
    matrix[k, p] = cosine * kp - sine * kq
    matrix[k, q] = sine * kp + cosine * kq
  }
  for k in 0..<matrix.rows {
    let (pk, qk) = (matrix[p, k], matrix[q, k])
    matrix[p, k] = cosine * pk - sine * qk
    matrix[q, k] = sine * pk + cosine * qk
    let (vp, vq) = (vectors[k, p], vectors[k, q])
    vectors[k, p] = cosine * vp - sine * vq
    vectors[k, q] = sine * vp + cosine * vq
  }
}

/// Stops on a matrix that is not square, is empty, or is not symmetric.
func checkSymmetric<Scalar: RealScalar>(_ matrix: Matrix<Scalar>) {
  require(
    matrix.rows == matrix.columns && matrix.rows > 0,
    "Eigenvalues need a square matrix, not a \(matrix.rows)×\(matrix.columns) one.")
  let largest = maximumNorm(matrix.elements)
  // Products such as XᵀX may differ across the diagonal by rounding.
  let tolerance = largest * .ulpOfOne * Scalar(16 * matrix.rows)
  for row in 0..<matrix.rows {
    for column in 0..<row {
      require(
        !((matrix[row, column] - matrix[column, row]).magnitude > tolerance),
        "The matrix is not symmetric: element (\(row), \(column)) is \(matrix[row, column]), "
          + "element (\(column), \(row)) is \(matrix[column, row]).")
    }
  }
}
