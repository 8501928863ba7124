public import RealModule

/// The leaky rectified linear unit: z for z ≥ 0, slope·z for z < 0.
///
/// - Parameters:
///   - z: The argument.
///   - slope: The slope of the negative side, 0.01 by default as in PyTorch and JAX.
/// - Returns: The activation of z.
public func leakyReLU<Scalar: PointwiseScalar>(_ z: Scalar, slope: Scalar = 1 / 100) -> Scalar {
  z < 0 ? slope * z : z
}

/// The derivative of the leaky rectified linear unit: 1 for z > 0, `slope` for z ≤ 0.
public func leakyReLUDerivative<Scalar: PointwiseScalar>(
  _ z: Scalar, slope: Scalar = 1 / 100
) -> Scalar {
  z > 0 ? 1 : slope
}
