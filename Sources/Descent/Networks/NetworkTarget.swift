internal import Convergence
import RealModule

/// What a network should give for a batch of samples, with the loss that measures how far it is.
public enum NetworkTarget<Scalar: RealScalar>: Equatable {
  /// One class for each sample, counted from 0; the outputs are logits, and the loss is the mean
  /// over the samples of ``softmaxCrossEntropy(_:label:)``.
  case labels([Int])
  /// One row of numbers for each sample; the loss is the mean over all elements of the given
  /// pointwise loss, as PyTorch's losses reduce by default.
  case values(Matrix<Scalar>, PointwiseLoss)

  /// How many samples the target is for.
  public var samples: Int {
    switch self {
    case .labels(let labels): labels.count
    case .values(let values, _): values.rows
    }
  }

  /// The target of the samples with the given numbers.
  public func selecting(_ samples: [Int]) -> NetworkTarget {
    switch self {
    case .labels(let labels): .labels(samples.map { labels[$0] })
    case .values(let values, let loss): .values(values.selecting(rows: samples), loss)
    }
  }

  /// The loss of a batch of outputs; its gradient by the outputs is written into `gradient`.
  func lossAndGradient(
    _ outputs: UnsafeBufferPointer<Scalar>, width: Int,
    into gradient: UnsafeMutableBufferPointer<Scalar>
  ) -> Scalar {
    require(
      samples * width == outputs.count,
      "\(outputs.count / width) samples need as many targets, not \(samples).")
    switch self {
    case .labels(let labels):
      return softmaxLoss(outputs, labels: labels, classes: width, into: gradient)
    case .values(let values, let loss):
      require(
        values.columns == width, "\(width) outputs need as many targets, not \(values.columns).")
      let share = 1 / Scalar(outputs.count)
      var sum: Scalar = 0
      for index in outputs.indices {
        sum += loss.value(outputs[index], values.elements[index])
        gradient[index] = loss.derivative(outputs[index], values.elements[index]) * share
      }
      return sum * share
    }
  }
}

/// The mean softmax cross-entropy of a batch; each exponential is computed once for both results.
private func softmaxLoss<Scalar: RealScalar>(
  _ logits: UnsafeBufferPointer<Scalar>, labels: [Int], classes: Int,
  into gradient: UnsafeMutableBufferPointer<Scalar>
) -> Scalar {
  let share = 1 / Scalar(labels.count)
  var loss: Scalar = 0
  for (sample, label) in labels.enumerated() {
    require(
      label >= 0 && label < classes, "The class \(label) is outside 0..<\(classes).")
    let row = sample * classes..<(sample + 1) * classes
    var largest = logits[row.lowerBound]
    for index in row where logits[index] > largest { largest = logits[index] }
    var total: Scalar = 0
    for index in row {
      gradient[index] = .exp(logits[index] - largest)
      total += gradient[index]
    }
    for index in row { gradient[index] *= share / total }
    gradient[row.lowerBound + label] -= share
    loss += .log(total) + (largest - logits[row.lowerBound + label])
  }
  return loss * share
}

extension NetworkTarget: Sendable where Scalar: Sendable {}
