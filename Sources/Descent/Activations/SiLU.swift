import RealModule

/// The sigmoid linear unit, z·σ(z); also called swish.
///
/// From Elfwing, Uchibe and Doya, "Sigmoid-Weighted Linear Units" (2017).
public func silu<Scalar: PointwiseScalar>(_ z: Scalar) -> Scalar {
  let gate = sigmoid(z)
  // −∞·0 would be NaN; the limit is 0.
  return gate == 0 ? 0 : z * gate
}

/// The derivative of the sigmoid linear unit, σ(z) + z·σ′(z).
public func siluDerivative<Scalar: PointwiseScalar>(_ z: Scalar) -> Scalar {
  let slope = sigmoidDerivative(z)
  return sigmoid(z) + (slope == 0 ? 0 : z * slope)
}
