internal import Convergence
import RealModule

/// The softmax of a vector, softmax(z)ᵢ = e^(zᵢ) / Σⱼ e^(zⱼ).
///
/// The largest element is subtracted from all first: the result is the same and no exponential
/// overflows.
///
/// - Precondition: There is at least one element.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func softmax<Scalar: PointwiseScalar>(_ logits: [Scalar]) -> [Scalar] {
  let largest = maximum(of: logits)
  var result = logits.map { Scalar.exp($0 - largest) }
  let total = result.reduce(0, +)
  for index in result.indices { result[index] /= total }
  return result
}

/// The categorical cross-entropy of logits z for the class k, −ln softmax(z)ₖ = ln Σⱼ e^(zⱼ) − zₖ.
///
/// - Parameters:
///   - logits: The logits z, one for each class.
///   - label: The class k, counted from 0.
/// - Returns: The loss in nats, at least 0.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func softmaxCrossEntropy<Scalar: PointwiseScalar>(
  _ logits: [Scalar], label: Int
) -> Scalar {
  checkLabel(label, classes: logits.count)
  let largest = maximum(of: logits)
  return logTotal(logits, below: largest) + (largest - logits[label])
}

/// The gradient of the categorical cross-entropy by the logits, softmax(z) − eₖ.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func softmaxCrossEntropyGradient<Scalar: PointwiseScalar>(
  _ logits: [Scalar], label: Int
) -> [Scalar] {
  checkLabel(label, classes: logits.count)
  var result = softmax(logits)
  result[label] -= 1
  return result
}

/// The categorical cross-entropy of logits z for a distribution t over the classes,
/// −Σᵢ tᵢ·ln softmax(z)ᵢ.
///
/// - Parameters:
///   - logits: The logits z, one for each class.
///   - targets: The distribution t: as many elements, at least 0, whose sum is 1.
/// - Returns: The loss in nats, at least 0.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func softmaxCrossEntropy<Scalar: PointwiseScalar>(
  _ logits: [Scalar], targets: [Scalar]
) -> Scalar {
  require(
    logits.count == targets.count,
    "\(logits.count) logits need as many targets, not \(targets.count).")
  let largest = maximum(of: logits)
  let logTotal = logTotal(logits, below: largest)
  var sum: Scalar = 0
  for (logit, target) in zip(logits, targets) { sum += target * (logTotal + (largest - logit)) }
  return sum
}

/// The gradient of the categorical cross-entropy for a distribution, softmax(z)·Σt − t.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func softmaxCrossEntropyGradient<Scalar: PointwiseScalar>(
  _ logits: [Scalar], targets: [Scalar]
) -> [Scalar] {
  require(
    logits.count == targets.count,
    "\(logits.count) logits need as many targets, not \(targets.count).")
  let total = targets.reduce(0, +)
  return zip(softmax(logits), targets).map { $0 * total - $1 }
}

private func maximum<Scalar: PointwiseScalar>(of logits: [Scalar]) -> Scalar {
  guard let first = logits.first else {
    fatalError("A softmax needs at least one logit.")
  }
  return logits.dropFirst().reduce(first) { $1 > $0 ? $1 : $0 }
}

/// ln Σⱼ e^(zⱼ − m) for the largest element m: at least 0, as one of the terms is 1.
private func logTotal<Scalar: PointwiseScalar>(
  _ logits: [Scalar], below largest: Scalar
) -> Scalar {
  var total: Scalar = 0
  for logit in logits { total += .exp(logit - largest) }
  return .log(total)
}

private func checkLabel(_ label: Int, classes: Int) {
  require(
    label >= 0 && label < classes,
    "The class \(label) is outside 0..<\(classes), the classes that have logits.")
}
