import RealModule

/// The exponential linear unit: z for z ≥ 0, α·(eᶻ − 1) for z < 0.
///
/// e^z − 1 is computed without the cancellation that the formula has near 0.
/// From Clevert, Unterthiner and Hochreiter, "Fast and Accurate Deep Network Learning by
/// Exponential Linear Units" (2015).
///
/// - Parameters:
///   - z: The argument.
///   - alpha: The limit −α of the negative side, 1 by default.
/// - Returns: The activation of z.
public func elu<Scalar: PointwiseScalar>(_ z: Scalar, alpha: Scalar = 1) -> Scalar {
  z < 0 ? alpha * .expMinusOne(z) : z
}

/// The derivative of the exponential linear unit: 1 for z > 0, α·eᶻ for z ≤ 0.
public func eluDerivative<Scalar: PointwiseScalar>(_ z: Scalar, alpha: Scalar = 1) -> Scalar {
  z > 0 ? 1 : alpha * .exp(z)
}
