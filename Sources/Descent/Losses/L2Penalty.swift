internal import Convergence
public import RealModule

/// The L2 penalty ½·λ·Σᵢwᵢ² of a vector of weights.
///
/// With the factor ½ its gradient is λ·w, what optimizers call L2 weight decay of strength λ.
///
/// - Parameters:
///   - weights: The weights w.
///   - strength: The strength λ, at least 0.
/// - Returns: The penalty, at least 0.
public func l2Penalty<Scalar: AlgebraicField & Comparable>(
  _ weights: [Scalar], strength: Scalar
) -> Scalar {
  require(!(strength < 0), "The strength of a penalty must be at least 0, not \(strength).")
  return strength / 2 * dot(weights, weights)
}

/// The gradient of the L2 penalty, λ·w.
public func l2PenaltyGradient<Scalar: AlgebraicField & Comparable>(
  _ weights: [Scalar], strength: Scalar
) -> [Scalar] {
  require(!(strength < 0), "The strength of a penalty must be at least 0, not \(strength).")
  return scale(weights, by: strength)
}
