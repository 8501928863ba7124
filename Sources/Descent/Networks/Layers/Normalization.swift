internal import Convergence
import RealModule

/// What batch and layer normalisation share: each element belongs to a group, is brought to mean 0
/// and variance 1 over its group, then scaled and shifted by its column's parameters, γ then β.
struct Normalization<Scalar: RealScalar> {
  /// Which elements are normalised together.
  enum Grouping {
    /// The elements of one column, over all samples.
    case columns
    /// The elements of one row, the features of a sample.
    case rows
  }

  let grouping: Grouping
  let width: Int
  let epsilon: Scalar

  /// How many groups a batch has.
  func groups(samples: Int) -> Int { grouping == .columns ? width : samples }

  private func group(_ sample: Int, _ column: Int) -> Int {
    grouping == .columns ? column : sample
  }

  private func groupSize(samples: Int) -> Scalar {
    Scalar(grouping == .columns ? samples : width)
  }

  /// Writes each group's mean, then each group's variance, into `moments`.
  ///
  /// The variance is summed from the differences to the mean: the mean of the squares less the
  /// square of the mean would cancel.
  func measure(
    _ x: UnsafeBufferPointer<Scalar>, samples: Int,
    into moments: UnsafeMutableBufferPointer<Scalar>
  ) {
    let count = groups(samples: samples)
    let size = groupSize(samples: samples)
    moments.update(repeating: 0)
    forEachElement(samples: samples) { index, _, group in moments[group] += x[index] }
    for mean in moments.indices.prefix(count) { moments[mean] /= size }
    forEachElement(samples: samples) { index, _, group in
      let difference = x[index] - moments[group]
      moments[count + group] += difference * difference
    }
    for variance in moments.indices.dropFirst(count) { moments[variance] /= size }
  }

  /// 1 / √(variance + ε) of each group: roots and divisions once a group, not once an element.
  private func factors(_ moments: UnsafeBufferPointer<Scalar>) -> [Scalar] {
    moments.suffix(moments.count / 2).map { 1 / .sqrt($0 + epsilon) }
  }

  /// Writes y = γ·x̂ + β, x̂ being x less its group's mean over its group's √(variance + ε).
  func forward(
    _ x: UnsafeBufferPointer<Scalar>, parameters: UnsafeBufferPointer<Scalar>,
    moments: UnsafeBufferPointer<Scalar>, samples: Int,
    into y: UnsafeMutableBufferPointer<Scalar>
  ) {
    let factors = factors(moments)
    forEachElement(samples: samples) { index, column, group in
      let normalized = (x[index] - moments[group]) * factors[group]
      y[index] = parameters[column] * normalized + parameters[width + column]
    }
  }

  /// Writes the gradients by γ, ∂L/∂γⱼ = Σᵢ ∂L/∂yᵢⱼ·x̂ᵢⱼ, and by β, ∂L/∂βⱼ = Σᵢ ∂L/∂yᵢⱼ.
  func parameterGradient(
    _ x: UnsafeBufferPointer<Scalar>, moments: UnsafeBufferPointer<Scalar>,
    outputGradient: UnsafeBufferPointer<Scalar>, samples: Int,
    into gradient: UnsafeMutableBufferPointer<Scalar>
  ) {
    let factors = factors(moments)
    gradient.update(repeating: 0)
    forEachElement(samples: samples) { index, column, group in
      let normalized = (x[index] - moments[group]) * factors[group]
      gradient[column] += outputGradient[index] * normalized
      gradient[width + column] += outputGradient[index]
    }
  }

  /// Writes the gradient by the inputs.
  ///
  /// With g = ∂L/∂x̂ = γ·∂L/∂y, it is (g − mean of g − x̂·mean of g·x̂) / √(variance + ε), the means
  /// taken over the group: mean and variance depend on every element of the group, too.
  func inputGradient(
    _ x: UnsafeBufferPointer<Scalar>, parameters: UnsafeBufferPointer<Scalar>,
    moments: UnsafeBufferPointer<Scalar>, outputGradient: UnsafeBufferPointer<Scalar>,
    samples: Int, into gradient: UnsafeMutableBufferPointer<Scalar>
  ) {
    let count = groups(samples: samples)
    let size = groupSize(samples: samples)
    let factors = factors(moments)
    var means = [Scalar](repeating: 0, count: 2 * count)
    forEachElement(samples: samples) { index, column, group in
      let normalized = (x[index] - moments[group]) * factors[group]
      let share = parameters[column] * outputGradient[index] / size
      means[group] += share
      means[count + group] += share * normalized
    }
    forEachElement(samples: samples) { index, column, group in
      let normalized = (x[index] - moments[group]) * factors[group]
      let share = parameters[column] * outputGradient[index]
      gradient[index] =
        (share - means[group] - normalized * means[count + group]) * factors[group]
    }
  }

  @inline(__always)
  private func forEachElement(
    samples: Int, _ body: (_ index: Int, _ column: Int, _ group: Int) -> Void
  ) {
    for sample in 0..<samples {
      for column in 0..<width { body(sample * width + column, column, group(sample, column)) }
    }
  }
}

/// Normalises a whole matrix.
func normalize<Scalar: RealScalar>(
  _ inputs: Matrix<Scalar>, scale: [Scalar], shift: [Scalar],
  by grouping: Normalization<Scalar>.Grouping, epsilon: Scalar
) -> Matrix<Scalar> {
  require(
    scale.count == inputs.columns && shift.count == inputs.columns,
    "Samples of \(inputs.columns) numbers need as many scales and shifts, "
      + "not \(scale.count) and \(shift.count).")
  let layer = Normalization(grouping: grouping, width: inputs.columns, epsilon: epsilon)
  var moments = [Scalar](repeating: 0, count: 2 * layer.groups(samples: inputs.rows))
  var outputs = inputs
  inputs.elements.withUnsafeBufferPointer { x in
    moments.withUnsafeMutableBufferPointer { moments in
      layer.measure(x, samples: inputs.rows, into: moments)
      (scale + shift).withUnsafeBufferPointer { parameters in
        outputs.elements.withUnsafeMutableBufferPointer { y in
          layer.forward(
            x, parameters: parameters, moments: UnsafeBufferPointer(moments),
            samples: inputs.rows, into: y)
        }
      }
    }
  }
  return outputs
}
