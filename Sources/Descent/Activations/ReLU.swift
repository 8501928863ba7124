import RealModule

/// The rectified linear unit, relu(z) = max(0, z).
///
/// NaN passes through.
public func relu<Scalar: PointwiseScalar>(_ z: Scalar) -> Scalar {
  z < 0 ? 0 : z
}

/// The derivative of the rectified linear unit: 1 for z > 0, 0 for z ≤ 0.
///
/// At 0, where there is no derivative, the value is 0, as in PyTorch and JAX.
public func reluDerivative<Scalar: PointwiseScalar>(_ z: Scalar) -> Scalar {
  z > 0 ? 1 : 0
}
