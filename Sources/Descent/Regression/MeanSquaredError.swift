internal import Convergence
public import RealModule

/// The mean squared error, MSE = (1/n)·Σᵢ (ŷᵢ − yᵢ)², with no factor of one half.
///
/// - Parameters:
///   - predictions: The predictions ŷ.
///   - targets: The targets y, as many.
/// - Returns: The error, in the square of the targets' unit.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func meanSquaredError<Scalar: AlgebraicField>(
  _ predictions: [Scalar], _ targets: [Scalar]
) -> Scalar {
  checkPairs(predictions, targets)
  var sum: Scalar = 0
  for index in predictions.indices {
    let residual = predictions[index] - targets[index]
    sum += residual * residual
  }
  return sum / exactScalar(predictions.count)
}

/// Half the mean squared error, (1/2n)·Σᵢ (ŷᵢ − yᵢ)²: the half cancels the 2 of the derivative.
///
/// - Parameters:
///   - predictions: The predictions ŷ.
///   - targets: The targets y, as many.
/// - Returns: The error, in the square of the targets' unit.
public func halfMeanSquaredError<Scalar: AlgebraicField>(
  _ predictions: [Scalar], _ targets: [Scalar]
) -> Scalar {
  meanSquaredError(predictions, targets) / 2
}

/// The gradient of the mean squared error with respect to the predictions, (2/n)·(ŷᵢ − yᵢ).
public func meanSquaredErrorGradient<Scalar: AlgebraicField>(
  _ predictions: [Scalar], _ targets: [Scalar]
) -> [Scalar] {
  checkPairs(predictions, targets)
  let factor: Scalar = 2 / exactScalar(predictions.count)
  return zip(predictions, targets).map { factor * ($0 - $1) }
}

/// The gradient of half the mean squared error with respect to the predictions, (1/n)·(ŷᵢ − yᵢ).
public func halfMeanSquaredErrorGradient<Scalar: AlgebraicField>(
  _ predictions: [Scalar], _ targets: [Scalar]
) -> [Scalar] {
  checkPairs(predictions, targets)
  let factor: Scalar = 1 / exactScalar(predictions.count)
  return zip(predictions, targets).map { factor * ($0 - $1) }
}

private func checkPairs<Scalar>(_ predictions: [Scalar], _ targets: [Scalar]) {
  require(!predictions.isEmpty, "A mean error needs at least one prediction.")
  require(
    predictions.count == targets.count,
    "A mean error needs as many targets as predictions, not \(targets.count) for "
      + "\(predictions.count).")
}
