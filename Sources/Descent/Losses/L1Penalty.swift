internal import Convergence
public import RealModule

/// The L1 penalty λ·Σᵢ|wᵢ| of a vector of weights.
///
/// - Parameters:
///   - weights: The weights w.
///   - strength: The strength λ, at least 0.
/// - Returns: The penalty, at least 0.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func l1Penalty<Scalar: AlgebraicField & Comparable>(
  _ weights: [Scalar], strength: Scalar
) -> Scalar {
  require(!(strength < 0), "The strength of a penalty must be at least 0, not \(strength).")
  return strength * weights.reduce(0) { $0 + absoluteError($1, 0) }
}

/// A subgradient of the L1 penalty, λ·sign(wᵢ), 0 where wᵢ = 0.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func l1PenaltyGradient<Scalar: AlgebraicField & Comparable>(
  _ weights: [Scalar], strength: Scalar
) -> [Scalar] {
  require(!(strength < 0), "The strength of a penalty must be at least 0, not \(strength).")
  return weights.map { strength * sign($0) }
}
