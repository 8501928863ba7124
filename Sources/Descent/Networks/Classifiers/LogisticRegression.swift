internal import Convergence
import RealModule

/// Logistic regression: the probability of the class 1 is σ(w·x + b).
///
/// Its loss is the mean cross-entropy with an L2 penalty on the weights,
/// L(w, b) = (1/m)·Σᵢ (softplus(zᵢ) − yᵢ·zᵢ) + ½·λ·‖w‖², zᵢ = w·xᵢ + b. The parameters are w, then b.
/// The loss is convex; without a penalty it has no minimum where a plane separates the classes.
public struct LogisticRegression<Scalar: RealScalar>: Objective {
  /// The samples, one a row.
  public let inputs: Matrix<Scalar>
  /// The class of each sample, 0 or 1, or the probability of the class 1.
  public let labels: [Scalar]
  /// The strength λ of the penalty; the bias has none.
  public let penalty: Scalar

  /// The regression on the given samples.
  ///
  /// - Parameters:
  ///   - inputs: The samples, one a row, at least one.
  ///   - labels: The class of each, 0 or 1, or the probability of the class 1.
  ///   - penalty: The strength λ of the L2 penalty, at least 0; none by default.
  public init(inputs: Matrix<Scalar>, labels: [Scalar], penalty: Scalar = 0) {
    require(inputs.rows > 0, "A regression needs at least one sample.")
    require(
      inputs.rows == labels.count,
      "\(inputs.rows) samples need as many labels, not \(labels.count).")
    require(
      !(penalty < 0), "The strength of a penalty must be at least 0, not \(penalty).")
    self.inputs = inputs
    self.labels = labels
    self.penalty = penalty
  }

  /// How many parameters there are: one weight for each column and the bias.
  public var parameterCount: Int { inputs.columns + 1 }

  /// The loss at the given parameters.
  public func loss(at parameters: [Scalar]) -> Scalar {
    let data = PointwiseLoss.binaryCrossEntropy.mean(
      logits(for: inputs, parameters: parameters), labels)
    return data + l2Penalty(Array(parameters.dropLast()), strength: penalty)
  }

  /// Writes the gradient, (1/m)·Xᵀ(σ(z) − y) + λ·w and (1/m)·Σ(σ(z) − y).
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func gradient(at parameters: [Scalar], into gradient: inout [Scalar]) {
    let errors = PointwiseLoss.binaryCrossEntropy.meanGradient(
      logits(for: inputs, parameters: parameters), labels)
    var weights = [Scalar](repeating: 0, count: inputs.columns)
    inputs.multiplyTransposed(errors, into: &weights)
    axpy(penalty, Array(parameters.dropLast()), into: &weights)
    weights.append(errors.reduce(0, +))
    gradient = weights
  }

  /// The logits z = w·x + b.
  ///
  /// - Parameters:
  ///   - samples: One sample a row.
  ///   - parameters: w, then b.
  /// - Returns: One logit for each sample; its ``sigmoid(_:)`` is the probability of the class 1.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func logits(for samples: Matrix<Scalar>, parameters: [Scalar]) -> [Scalar] {
    require(
      parameters.count == samples.columns + 1,
      "Samples of \(samples.columns) numbers need \(samples.columns + 1) parameters, "
        + "not \(parameters.count).")
    let bias = parameters[samples.columns]
    return (samples * Array(parameters.dropLast())).map { $0 + bias }
  }

  /// The more probable class of each sample, 0 or 1; 1 where both are equally probable.
  public func classes(for samples: Matrix<Scalar>, parameters: [Scalar]) -> [Int] {
    logits(for: samples, parameters: parameters).map { $0 >= 0 ? 1 : 0 }
  }
}

extension LogisticRegression: Sendable where Scalar: Sendable {}
