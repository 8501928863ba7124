import RealModule

/// The smooth rectifier, softplus(z) = ln(1 + eᶻ) = max(z, 0) + ln(1 + e^(−|z|)).
///
/// The second form is the one computed: the exponential never overflows, and far below zero the
/// result keeps all its digits.
public func softplus<Scalar: PointwiseScalar>(_ z: Scalar) -> Scalar {
  z < 0 ? .log(onePlus: .exp(z)) : z + .log(onePlus: .exp(-z))
}

/// The derivative of the smooth rectifier: the logistic function.
public func softplusDerivative<Scalar: PointwiseScalar>(_ z: Scalar) -> Scalar {
  sigmoid(z)
}
