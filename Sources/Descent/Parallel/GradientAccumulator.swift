internal import Convergence
import RealModule

/// Adds up the mean gradients of micro-batches into the mean gradient of their union.
///
/// A batch too large for memory is cut into micro-batches, and a step is made when all have been
/// added. Each one counts by its number of samples, so the micro-batches may differ in size.
///
/// ```swift
/// var accumulator = GradientAccumulator<Double>(parameterCount: network.parameterCount)
/// for batch in microBatches { accumulator.add(meanLoss, meanGradient, samples: batch.count) }
/// let gradient = accumulator.meanGradient()
/// ```
public struct GradientAccumulator<Scalar: RealScalar>: Equatable {
  /// How many samples have been added.
  public private(set) var samples = 0

  private var lossSum: Scalar = 0
  private var gradientSum: [Scalar]

  /// An empty accumulator for gradients of the given number of elements.
  public init(parameterCount: Int) {
    require(parameterCount > 0, "A gradient needs at least one element.")
    gradientSum = Array(repeating: 0, count: parameterCount)
  }

  /// Adds a micro-batch.
  ///
  /// - Parameters:
  ///   - loss: The mean loss over its samples.
  ///   - gradient: The gradient of that mean loss.
  ///   - samples: How many samples it has, at least 1.
  public mutating func add(_ loss: Scalar, _ gradient: [Scalar], samples: Int) {
    require(samples > 0, "A micro-batch needs at least one sample, not \(samples).")
    lossSum += Scalar(samples) * loss
    axpy(Scalar(samples), gradient, into: &gradientSum)
    self.samples += samples
  }

  /// The mean loss over all samples added.
  public var meanLoss: Scalar {
    require(samples > 0, "A mean needs at least one micro-batch.")
    return lossSum / Scalar(samples)
  }

  /// The gradient of the mean loss over all samples added.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func meanGradient() -> [Scalar] {
    require(samples > 0, "A mean needs at least one micro-batch.")
    let count = Scalar(samples)
    return gradientSum.map { $0 / count }
  }

  /// Empties the accumulator for the next batch.
  public mutating func reset() {
    samples = 0
    lossSum = 0
    for index in gradientSum.indices { gradientSum[index] = 0 }
  }
}

extension GradientAccumulator: Sendable where Scalar: Sendable {}
