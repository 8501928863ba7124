internal import Convergence
public import RealModule

/// The Huber loss of the error e = p − t: ½·e² where |e| ≤ δ, δ·(|e| − ½·δ) beyond.
///
/// From Huber, "Robust Estimation of a Location Parameter" (1964).
///
/// - Parameters:
///   - prediction: The prediction p.
///   - target: The target t.
///   - delta: The error δ > 0 where the parabola ends; 1 by default, as in optax and PyTorch.
/// - Returns: The loss, at least 0.
public func huberLoss<Scalar: AlgebraicField & Comparable>(
  _ prediction: Scalar, _ target: Scalar, delta: Scalar = 1
) -> Scalar {
  require(delta > 0, "The delta of a Huber loss must be above 0, not \(delta).")
  let size = absoluteError(prediction, target)
  return size > delta ? delta * (size - delta / 2) : size * size / 2
}

/// The derivative of the Huber loss by the prediction: the error, limited to [−δ, δ].
public func huberLossDerivative<Scalar: AlgebraicField & Comparable>(
  _ prediction: Scalar, _ target: Scalar, delta: Scalar = 1
) -> Scalar {
  require(delta > 0, "The delta of a Huber loss must be above 0, not \(delta).")
  let error = prediction - target
  return error > delta ? delta : (error < -delta ? -delta : error)
}
