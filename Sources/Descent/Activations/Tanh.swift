import RealModule

/// The hyperbolic tangent, tanh z = (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ).
public func tanh<Scalar: PointwiseScalar>(_ z: Scalar) -> Scalar {
  Scalar.tanh(z)
}

/// The derivative of the hyperbolic tangent, tanh′ z = 1 / cosh² z.
///
/// 1 − tanh² z is the same number with a cancellation for large |z|.
public func tanhDerivative<Scalar: PointwiseScalar>(_ z: Scalar) -> Scalar {
  let reciprocal = 1 / Scalar.cosh(z)
  return reciprocal * reciprocal
}
