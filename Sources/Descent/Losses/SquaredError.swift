public import RealModule

/// The squared error (p − t)² of a prediction p and a target t.
///
/// Without the factor ½, as optax's `squared_error` and PyTorch's `MSELoss` have it;
/// ``halfSquaredError(_:_:)`` has the factor.
public func squaredError<Scalar: AlgebraicField>(_ prediction: Scalar, _ target: Scalar) -> Scalar {
  let error = prediction - target
  return error * error
}

/// The derivative of the squared error by the prediction, 2·(p − t).
public func squaredErrorDerivative<Scalar: AlgebraicField>(
  _ prediction: Scalar, _ target: Scalar
) -> Scalar {
  2 * (prediction - target)
}

/// Half the squared error, ½·(p − t)², whose derivative is the error itself.
public func halfSquaredError<Scalar: AlgebraicField>(
  _ prediction: Scalar, _ target: Scalar
) -> Scalar {
  squaredError(prediction, target) / 2
}

/// The derivative of half the squared error by the prediction, p − t.
public func halfSquaredErrorDerivative<Scalar: AlgebraicField>(
  _ prediction: Scalar, _ target: Scalar
) -> Scalar {
  prediction - target
}
