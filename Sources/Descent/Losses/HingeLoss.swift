import RealModule

/// The hinge loss max(0, 1 − y·s) of a score s and a label y, which is −1 or 1.
///
/// - Parameters:
///   - score: The score s, positive for the class 1.
///   - label: The label y, −1 or 1.
/// - Returns: The loss, at least 0.
public func hingeLoss<Scalar: PointwiseScalar>(_ score: Scalar, _ label: Scalar) -> Scalar {
  relu(1 - label * score)
}

/// The derivative of the hinge loss by the score: −y where y·s < 1, else 0.
///
/// At y·s = 1, where there is no derivative, the value is 0.
public func hingeLossDerivative<Scalar: PointwiseScalar>(
  _ score: Scalar, _ label: Scalar
) -> Scalar {
  -label * reluDerivative(1 - label * score)
}
