internal import Convergence
import RealModule

/// The factor by which momentum shrinks the distance from the minimum of a parabola in the long run.
///
/// Along an eigenvector of the Hessian with the curvature λ the points obey
/// θₜ₊₁ = s·θₜ − p·θₜ₋₁, with s = 1 + μ − ηλ and p = μ for ``HeavyBall``, s = (1 + μ)(1 − ηλ) and
/// p = μ(1 − ηλ) for ``Nesterov``. The factor is the magnitude of the larger root of z² − s·z + p:
/// √p where the roots are complex. Where they are equal, t steps leave a multiple of t·zᵗ.
///
/// - Parameters:
///   - learningRate: The rate η.
///   - momentum: The momentum μ, at least 0 and below 1.
///   - curvature: The curvature λ.
///   - nesterov: Whether the gradient is taken ahead.
/// - Returns: The factor; 1 or more where the points do not approach the minimum.
public func momentumContraction<Scalar: RealScalar>(
  learningRate: Scalar, momentum: Scalar, curvature: Scalar, nesterov: Bool = false
) -> Scalar {
  checkDecay("A momentum", momentum)
  let kept = 1 - learningRate * curvature
  let sum = nesterov ? (1 + momentum) * kept : kept + momentum
  let product = nesterov ? momentum * kept : momentum
  let discriminant = sum * sum - 4 * product
  guard discriminant > 0 else { return Scalar.sqrt(product) }
  return (sum.magnitude + Scalar.sqrt(discriminant)) / 2
}

/// The rate above which momentum diverges on a parabola: 2(1 + μ)/L for ``HeavyBall``,
/// 2(1 + μ)/((1 + 2μ)L) for ``Nesterov``, L being the Hessian's largest eigenvalue.
///
/// There −1 becomes a root of z² − s·z + p, see
/// ``momentumContraction(learningRate:momentum:curvature:nesterov:)``.
///
/// - Parameters:
///   - hessian: The matrix of second derivatives: symmetric, its largest eigenvalue above 0.
///   - momentum: The momentum μ, at least 0 and below 1.
///   - nesterov: Whether the gradient is taken ahead.
/// - Returns: The threshold; without momentum that of
///   ``stabilityThreshold(hessian:)``.
public func momentumThreshold<Scalar: RealScalar>(
  hessian: Matrix<Scalar>, momentum: Scalar, nesterov: Bool = false
) -> Scalar {
  checkDecay("A momentum", momentum)
  let plain = stabilityThreshold(hessian: hessian)
  return plain * (1 + momentum) / (nesterov ? 1 + 2 * momentum : 1)
}

/// The rate and the momentum with which ``HeavyBall`` is fastest on a parabola, and the factor by
/// which a step then shrinks the distance in the long run.
///
/// η = (2/(√L + √ℓ))², μ = ((√κ − 1)/(√κ + 1))² and the factor √μ, where ℓ and L are the Hessian's
/// extreme eigenvalues and κ = L/ℓ. Polyak, "Some methods of speeding up the convergence of iteration
/// methods", 1964. On other convex losses these figures may keep the method from converging.
///
/// - Parameter hessian: The matrix of second derivatives: symmetric and positive definite.
/// - Returns: The rate, the momentum and the factor.
public func fastestMomentum<Scalar: RealScalar>(
  hessian: Matrix<Scalar>
) -> (learningRate: Scalar, momentum: Scalar, contraction: Scalar) {
  let values = SymmetricEigenvalues(hessian).values
  require(
    !(values[0] <= 0),
    "The fastest momentum needs a positive definite Hessian, but \(values[0]) is "
      + "an eigenvalue.")
  let (smallest, largest) = (Scalar.sqrt(values[0]), Scalar.sqrt(values[values.count - 1]))
  let contraction = (largest - smallest) / (largest + smallest)
  let root = 2 / (largest + smallest)
  return (root * root, contraction * contraction, contraction)
}
