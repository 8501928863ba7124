import RealModule

/// The logistic function σ(z) = 1 / (1 + e⁻ᶻ).
///
/// For negative z it is computed as eᶻ / (1 + eᶻ): the exponential is never of a positive number,
/// so nothing overflows, and tiny values keep all their digits.
public func sigmoid<Scalar: PointwiseScalar>(_ z: Scalar) -> Scalar {
  if z < 0 {
    let exponential = Scalar.exp(z)
    return exponential / (1 + exponential)
  }
  return 1 / (1 + .exp(-z))
}

/// The derivative of the logistic function, σ′(z) = σ(z)·σ(−z).
///
/// The usual σ(z)·(1 − σ(z)) is the same number, but 1 − σ(z) loses all its digits once σ(z) rounds
/// to 1, near z = 37 for `Double`; σ(−z) does not.
public func sigmoidDerivative<Scalar: PointwiseScalar>(_ z: Scalar) -> Scalar {
  sigmoidWithDerivative(z, exponential: smallerExponential(z)).derivative
}

/// e^(−|z|), of which both σ(z) and σ(−z) are made.
func smallerExponential<Scalar: PointwiseScalar>(_ z: Scalar) -> Scalar {
  .exp(z < 0 ? z : -z)
}

/// σ(z) and σ′(z), from the exponential e^(−|z|).
func sigmoidWithDerivative<Scalar: PointwiseScalar>(
  _ z: Scalar, exponential: Scalar
) -> (value: Scalar, derivative: Scalar) {
  let larger = 1 / (1 + exponential)
  let smaller = exponential / (1 + exponential)
  return (z < 0 ? smaller : larger, larger * smaller)
}
