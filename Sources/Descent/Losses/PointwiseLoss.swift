internal import Convergence
import RealModule

/// A loss of one prediction and one target; of many, the mean is taken.
public enum PointwiseLoss: Equatable, Hashable, Sendable {
  /// The squared error, ``squaredError(_:_:)``.
  case squared
  /// Half the squared error, ``halfSquaredError(_:_:)``.
  case halfSquared
  /// The absolute error, ``absoluteError(_:_:)``.
  case absolute
  /// The Huber loss, ``huberLoss(_:_:delta:)``.
  case huber(delta: Double)
  /// The logarithm of the hyperbolic cosine, ``logCosh(_:_:)``.
  case logCosh
  /// The hinge loss of a score and a label −1 or 1, ``hingeLoss(_:_:)``.
  case hinge
  /// The cross-entropy of a logit and a target in [0, 1], ``binaryCrossEntropy(_:_:)``.
  case binaryCrossEntropy

  /// Every loss, with the default delta.
  public static let all: [PointwiseLoss] = [
    .squared, .halfSquared, .absolute, .huber(delta: 1), .logCosh, .hinge, .binaryCrossEntropy,
  ]

  /// The loss of one prediction.
  public func value<Scalar: RealScalar>(_ prediction: Scalar, _ target: Scalar) -> Scalar {
    switch self {
    case .squared: squaredError(prediction, target)
    case .halfSquared: halfSquaredError(prediction, target)
    case .absolute: absoluteError(prediction, target)
    case .huber(let delta): huberLoss(prediction, target, delta: Scalar(delta))
    case .logCosh: Descent.logCosh(prediction, target)
    case .hinge: hingeLoss(prediction, target)
    case .binaryCrossEntropy: Descent.binaryCrossEntropy(prediction, target)
    }
  }

  /// The derivative of the loss by the prediction.
  public func derivative<Scalar: RealScalar>(_ prediction: Scalar, _ target: Scalar) -> Scalar {
    switch self {
    case .squared: squaredErrorDerivative(prediction, target)
    case .halfSquared: halfSquaredErrorDerivative(prediction, target)
    case .absolute: absoluteErrorDerivative(prediction, target)
    case .huber(let delta): huberLossDerivative(prediction, target, delta: Scalar(delta))
    case .logCosh: logCoshDerivative(prediction, target)
    case .hinge: hingeLossDerivative(prediction, target)
    case .binaryCrossEntropy: binaryCrossEntropyDerivative(prediction, target)
    }
  }

  /// The mean loss of many predictions, (1/m)·Σᵢ ℓ(pᵢ, tᵢ).
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func mean<Scalar: RealScalar>(_ predictions: [Scalar], _ targets: [Scalar]) -> Scalar {
    checkCounts(predictions.count, targets.count)
    var sum: Scalar = 0
    for (prediction, target) in zip(predictions, targets) { sum += value(prediction, target) }
    return sum / Scalar(predictions.count)
  }

  /// The gradient of the mean loss by the predictions, (1/m)·ℓ′(pᵢ, tᵢ).
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func meanGradient<Scalar: RealScalar>(
    _ predictions: [Scalar], _ targets: [Scalar]
  ) -> [Scalar] {
    checkCounts(predictions.count, targets.count)
    let count = Scalar(predictions.count)
    return zip(predictions, targets).map { derivative($0, $1) / count }
  }

  private func checkCounts(_ predictions: Int, _ targets: Int) {
    require(predictions > 0, "A mean loss needs at least one prediction.")
    require(
      predictions == targets, "\(predictions) predictions need as many targets, not \(targets).")
  }
}
