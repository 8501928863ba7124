internal import Convergence
import RealModule

/// The eigenvalue of largest magnitude of a symmetric map, by power iteration.
///
/// A vector is mapped and brought to length 1 again and again; it turns towards the eigenvector of
/// the largest eigenvalue, the error shrinking by |λ₂/λ₁| a step. The value is the Rayleigh quotient
/// v·(A·v), whose error is the square of the vector's.
///
/// - Parameters:
///   - dimension: The number of elements of the vectors.
///   - tolerance: Ends when the residual ‖A·v − λ·v‖ is at most this part of |λ|.
///   - iterationLimit: Ends after so many applications of the map, 10,000 by default.
///   - seed: The seed of the random start.
///   - map: The map A, such as a Hessian times a vector; it must be symmetric.
/// - Returns: The estimate; its residual says how good it is.
public func powerIteration<Scalar: RealScalar>(
  dimension: Int, tolerance: Scalar = 1e-10, iterationLimit: Int = 10_000, seed: UInt64 = 0,
  map: ([Scalar]) -> [Scalar]
) -> EigenvalueEstimate<Scalar> {
  require(iterationLimit > 0, "An iteration needs at least one step, not \(iterationLimit).")
  var vector: [Scalar] = randomUnitVector(dimension, seed: seed)
  var iteration = 0
  while true {
    iteration += 1
    let image = map(vector)
    let value = dot(vector, image)
    var difference = image
    axpy(-value, vector, into: &difference)
    let residual = norm(difference)
    // Not `residual > …`: with NaN every comparison is false, and the loop must end.
    if !(residual > tolerance * value.magnitude) || iteration == iterationLimit {
      return EigenvalueEstimate(
        value: value, vector: vector, residual: residual, iterations: iteration)
    }
    vector = scale(image, by: 1 / norm(image))
  }
}

/// The eigenvalue of largest magnitude of a symmetric matrix, by power iteration.
public func powerIteration<Scalar: RealScalar>(
  _ matrix: Matrix<Scalar>, tolerance: Scalar = 1e-10, iterationLimit: Int = 10_000,
  seed: UInt64 = 0
) -> EigenvalueEstimate<Scalar> {
  checkSymmetric(matrix)
  return powerIteration(
    dimension: matrix.rows, tolerance: tolerance, iterationLimit: iterationLimit, seed: seed
  ) { matrix * $0 }
}

/// A random direction, all equally likely.
func randomUnitVector<Scalar: RealScalar>(_ dimension: Int, seed: UInt64) -> [Scalar] {
  require(dimension > 0, "A map needs vectors of at least one element, not \(dimension).")
  var generator = SplitMix64(seed: seed)
  let vector = (0..<dimension).map { _ in Scalar(generator.nextNormal()) }
  return scale(vector, by: 1 / norm(vector))
}
