internal import Convergence
import RealModule

/// The smallest and the largest eigenvalue of a symmetric map.
public struct ExtremeEigenvalues<Scalar: RealScalar>: Equatable {
  /// The smallest eigenvalue found.
  public let smallest: EigenvalueEstimate<Scalar>
  /// The largest eigenvalue found.
  public let largest: EigenvalueEstimate<Scalar>

  /// The condition number κ = λ_max / λ_min of a positive definite map.
  ///
  /// Infinite where the smallest eigenvalue is 0, negative where the map is not positive.
  public var conditionNumber: Scalar { largest.value / smallest.value }
}

extension ExtremeEigenvalues: Sendable where Scalar: Sendable {}

/// The extreme eigenvalues of a symmetric map, by the method of Lanczos.
///
/// Mapping a random vector again and again spans a space in which the map is a small matrix with
/// three diagonals; the extremes of that matrix approach the extremes of the map far faster than
/// power iteration does, from both ends at once. Every new vector is made orthogonal to all earlier
/// ones, because rounding would otherwise bring found eigenvalues back as ghosts. From Lanczos,
/// "An Iteration Method for the Solution of the Eigenvalue Problem" (1950).
///
/// - Parameters:
///   - dimension: The number of elements of the vectors.
///   - iterations: How many times to apply the map; with `dimension` times the result is exact up to
///     rounding. 60 by default, ended earlier where the space is exhausted.
///   - seed: The seed of the random start.
///   - map: The map A, such as a Hessian times a vector; it must be symmetric.
/// - Returns: Both extremes; their residuals say how good they are.
public func lanczos<Scalar: RealScalar>(
  dimension: Int, iterations: Int = 60, seed: UInt64 = 0, map: ([Scalar]) -> [Scalar]
) -> ExtremeEigenvalues<Scalar> {
  require(iterations > 0, "An iteration needs at least one step, not \(iterations).")
  var basis: [[Scalar]] = [randomUnitVector(dimension, seed: seed)]
  var diagonal: [Scalar] = []
  var beside: [Scalar] = []
  while true {
    var next = map(basis[basis.count - 1])
    diagonal.append(dot(next, basis[basis.count - 1]))
    orthogonalize(&next, to: basis)
    let length = norm(next)
    let size = maximumNorm(diagonal) + maximumNorm(beside)
    let isExhausted = !(length > size * .ulpOfOne * Scalar(dimension))
    if isExhausted || basis.count == min(iterations, dimension) { break }
    beside.append(length)
    basis.append(scale(next, by: 1 / length))
  }
  let small = SymmetricEigenvalues(tridiagonal(diagonal, beside: beside))
  func estimate(_ index: Int) -> EigenvalueEstimate<Scalar> {
    ritzEstimate(small.values[index], small.vectors[index], basis, map)
  }
  return ExtremeEigenvalues(smallest: estimate(0), largest: estimate(diagonal.count - 1))
}

/// The extreme eigenvalues of a symmetric matrix, by the method of Lanczos.
public func lanczos<Scalar: RealScalar>(
  _ matrix: Matrix<Scalar>, iterations: Int = 60, seed: UInt64 = 0
) -> ExtremeEigenvalues<Scalar> {
  checkSymmetric(matrix)
  return lanczos(dimension: matrix.rows, iterations: iterations, seed: seed) { matrix * $0 }
}

/// Takes the parts along the basis out of a vector, twice: the second pass removes what the
/// rounding of the first left.
private func orthogonalize<Scalar: RealScalar>(_ vector: inout [Scalar], to basis: [[Scalar]]) {
  for _ in 0..<2 {
    for other in basis { axpy(-dot(vector, other), other, into: &vector) }
  }
}

private func tridiagonal<Scalar: RealScalar>(
  _ diagonal: [Scalar], beside: [Scalar]
) -> Matrix<Scalar> {
  var matrix = Matrix.diagonal(diagonal)
  for (index, value) in beside.enumerated() {
    matrix[index, index + 1] = value
    matrix[index + 1, index] = value
  }
  return matrix
}

/// The estimate that an eigenvector of the small matrix stands for, its residual measured anew.
private func ritzEstimate<Scalar: RealScalar>(
  _ value: Scalar, _ weights: [Scalar], _ basis: [[Scalar]], _ map: ([Scalar]) -> [Scalar]
) -> EigenvalueEstimate<Scalar> {
  var vector = [Scalar](repeating: 0, count: basis[0].count)
  for (weight, direction) in zip(weights, basis) { axpy(weight, direction, into: &vector) }
  var difference = map(vector)
  axpy(-value, vector, into: &difference)
  return EigenvalueEstimate(
    value: value, vector: vector, residual: norm(difference), iterations: basis.count + 1)
}
