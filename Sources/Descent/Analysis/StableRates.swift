internal import Convergence
import RealModule

/// The condition number κ = λ_max / λ_min of a symmetric positive definite matrix.
///
/// - Parameter matrix: The matrix, such as the Hessian of a loss.
/// - Returns: κ ≥ 1; infinite where the smallest eigenvalue is 0 or, by rounding, just below it.
public func conditionNumber<Scalar: RealScalar>(_ matrix: Matrix<Scalar>) -> Scalar {
  let values = SymmetricEigenvalues(matrix).values
  let (smallest, largest) = (values[0], values[values.count - 1])
  let roundingLevel = largest * .ulpOfOne * Scalar(matrix.rows)
  require(
    !(smallest < -roundingLevel),
    "A condition number needs a positive definite matrix, but \(smallest) is an eigenvalue.")
  return smallest > roundingLevel ? largest / smallest : (smallest.isNaN ? .nan : .infinity)
}

/// The rate 2 / L above which gradient descent diverges on a parabola, L being its Hessian's
/// largest eigenvalue.
///
/// Along the eigenvector of L a step multiplies the distance from the minimum by 1 − η·L, whose
/// magnitude is below 1 exactly for η in (0, 2/L). At 2/L itself the points jump to and fro.
///
/// - Parameter hessian: The matrix of second derivatives: symmetric, its largest eigenvalue above 0.
/// - Returns: The threshold.
public func stabilityThreshold<Scalar: RealScalar>(hessian: Matrix<Scalar>) -> Scalar {
  let values = SymmetricEigenvalues(hessian).values
  let largest = values[values.count - 1]
  require(
    !(largest <= 0), "The largest eigenvalue must be above 0 for a threshold, not \(largest).")
  return 2 / largest
}

/// The fixed rate with the fastest guaranteed descent on a parabola, 2 / (λ_min + λ_max), and the
/// factor (κ − 1)/(κ + 1) by which each step then shrinks the distance from the minimum.
///
/// - Parameter hessian: The matrix of second derivatives: symmetric and positive definite.
/// - Returns: The rate and the factor.
public func fastestRate<Scalar: RealScalar>(
  hessian: Matrix<Scalar>
) -> (learningRate: Scalar, contraction: Scalar) {
  let values = SymmetricEigenvalues(hessian).values
  let (smallest, largest) = (values[0], values[values.count - 1])
  require(
    !(smallest <= 0),
    "The fastest rate needs a positive definite Hessian, but \(smallest) is "
      + "an eigenvalue.")
  return (2 / (smallest + largest), (largest - smallest) / (largest + smallest))
}
