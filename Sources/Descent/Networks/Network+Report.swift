internal import Convergence
import RealModule

extension Network {
  /// The Euclidean norm of the gradient of each layer that has parameters, the first layer first.
  ///
  /// Where gradients vanish, the first norms are smaller than the last by orders of magnitude;
  /// where they explode, larger.
  ///
  /// - Parameter gradient: The gradient by all parameters.
  /// - Returns: One norm for each of ``parameterRanges``.
  public func gradientNorms(_ gradient: [Scalar]) -> [Scalar] {
    checkParameters(gradient.count)
    return parameterRanges.map { norm(Array(gradient[$0])) }
  }

  /// The classes that the network gives the largest logit, one for each sample.
  ///
  /// - Parameters:
  ///   - samples: One sample a row.
  ///   - parameters: The network's parameters.
  ///   - statistics: What batch normalisations use; without it, the batch's own means and variances.
  /// - Returns: The classes, counted from 0; the first one where several are largest.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func classes(
    for samples: Matrix<Scalar>, parameters: [Scalar],
    statistics: RunningStatistics<Scalar>? = nil
  ) -> [Int] {
    outputs(for: samples, parameters: parameters, statistics: statistics).largestColumns
  }
}

/// The share of the samples whose class was found, in [0, 1].
///
/// - Parameters:
///   - classes: The classes found.
///   - labels: The right classes, as many of them and at least one.
/// - Returns: The share.
public func accuracy(_ classes: [Int], labels: [Int]) -> Double {
  require(
    classes.count == labels.count,
    "\(classes.count) classes need as many labels, not \(labels.count).")
  require(!labels.isEmpty, "An accuracy needs at least one sample.")
  let right = zip(classes, labels).filter { $0 == $1 }.count
  return Double(right) / Double(labels.count)
}

extension Matrix where Scalar: Comparable {
  /// For each row, the column of its largest element; the first one where several are largest.
  var largestColumns: [Int] {
    (0..<rows).map { row in
      (0..<columns).reduce(0) {
        elements[row * columns + $1] > elements[row * columns + $0] ? $1 : $0
      }
    }
  }
}
