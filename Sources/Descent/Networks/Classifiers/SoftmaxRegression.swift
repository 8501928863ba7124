internal import Convergence
import RealModule

/// Softmax regression: the probabilities of the classes are softmax(x·W + b).
///
/// Its loss is the mean cross-entropy with an L2 penalty on the weights,
/// L(W, b) = (1/m)·Σᵢ −ln softmax(xᵢ·W + b)ₖ₍ᵢ₎ + ½·λ·‖W‖². It is a network of one dense layer; the
/// parameters are W row after row (features × classes), then b. The loss is convex.
public struct SoftmaxRegression<Scalar: RealScalar>: Objective {
  /// The network of one dense layer.
  public let network: Network<Scalar>
  /// The samples, one a row.
  public let inputs: Matrix<Scalar>
  /// The class of each sample, counted from 0.
  public let labels: [Int]
  /// The strength λ of the penalty; the biases have none.
  public let penalty: Scalar

  /// The regression on the given samples.
  ///
  /// - Parameters:
  ///   - inputs: The samples, one a row, at least one.
  ///   - labels: The class of each, from 0 to `classes` − 1.
  ///   - classes: How many classes there are.
  ///   - penalty: The strength λ of the L2 penalty, at least 0; none by default.
  public init(inputs: Matrix<Scalar>, labels: [Int], classes: Int, penalty: Scalar = 0) {
    require(inputs.rows > 0, "A regression needs at least one sample.")
    require(
      inputs.rows == labels.count,
      "\(inputs.rows) samples need as many labels, not \(labels.count).")
    require(
      !(penalty < 0), "The strength of a penalty must be at least 0, not \(penalty).")
    network = Network(inputs: inputs.columns, layers: [.dense(classes)])
    self.inputs = inputs
    self.labels = labels
    self.penalty = penalty
  }

  /// How many parameters there are: a weight for each feature and class, a bias for each class.
  public var parameterCount: Int { network.parameterCount }

  /// The loss at the given parameters.
  public func loss(at parameters: [Scalar]) -> Scalar {
    network.loss(parameters, samples: inputs, target: .labels(labels))
      + l2Penalty(weights(of: parameters), strength: penalty)
  }

  /// Writes the gradient at the given parameters into `gradient`.
  public func gradient(at parameters: [Scalar], into gradient: inout [Scalar]) {
    _ = lossAndGradient(at: parameters, into: &gradient)
  }

  /// Writes the gradient into `gradient` and returns the loss, both from one pass.
  public func lossAndGradient(at parameters: [Scalar], into gradient: inout [Scalar]) -> Scalar {
    let loss = network.lossAndGradient(
      parameters, samples: inputs, target: .labels(labels), into: &gradient)
    let weights = weights(of: parameters)
    for (index, weight) in weights.enumerated() { gradient[index] += penalty * weight }
    return loss + l2Penalty(weights, strength: penalty)
  }

  private func weights(of parameters: [Scalar]) -> [Scalar] {
    Array(parameters.prefix(network.inputs * network.outputs))
  }
}

extension SoftmaxRegression: Sendable where Scalar: Sendable {}
