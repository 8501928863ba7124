internal import Convergence
internal import RealModule

extension LinearRegression {
  /// The gradient of the loss on some of the samples: what one step of stochastic descent uses.
  ///
  /// It is the gradient of a regression on these samples alone, c·Σᵢ (xᵢ·w + b − yᵢ)·xᵢ with c = 2/B,
  /// 1/B or 1 by ``scale``, B being the number of samples given. A sample listed twice counts twice.
  ///
  /// - Parameters:
  ///   - parameters: The point, `[w₁, …, w_d]` or `[w₁, …, w_d, b]`.
  ///   - samples: The numbers of the samples, at least one.
  /// - Returns: The gradient.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func gradient(at parameters: [Scalar], samples: [Int]) -> [Scalar] {
    checkCount(parameters)
    require(!samples.isEmpty, "A gradient needs at least one sample.")
    let features = inputs.columns
    var sum = [Scalar](repeating: 0, count: parameters.count)
    for sample in samples {
      require(
        targets.indices.contains(sample),
        "There is no sample \(sample): they are numbered from 0 to \(targets.count - 1).")
      let row = sample * features
      var residual = (hasIntercept ? parameters[features] : 0) - targets[sample]
      for index in 0..<features { residual += parameters[index] * inputs.elements[row + index] }
      for index in 0..<features { sum[index] += residual * inputs.elements[row + index] }
      if hasIntercept { sum[features] += residual }
    }
    let factor = gradientFactor(samples: samples.count)
    return sum.map { factor * $0 }
  }

  /// The error of the prediction of each sample by the regression on all the others, without fitting
  /// any of them: yᵢ − ŷ₍₋ᵢ₎ = (yᵢ − ŷᵢ)/(1 − hᵢᵢ), with hᵢᵢ the diagonal of X·(XᵀX)⁻¹·Xᵀ.
  ///
  /// The mean of their squares is the leave-one-out cross-validation of the mean squared error. From
  /// Allen, "The Relationship Between Variable Selection and Data Augmentation and a Method for
  /// Prediction" (1974).
  ///
  /// - Returns: The errors, or `nil` if the samples, all of them or without one, do not determine the
  ///   parameters.
  public func leaveOneOutErrors() -> [Scalar]? {
    guard let best = minimizer(), let inverse = inverseHessian() else { return nil }
    let fitted = predictions(best)
    let factor = gradientFactor(samples: targets.count)
    var errors: [Scalar] = []
    for (sample, row) in inputs.rowArrays.enumerated() {
      let features = hasIntercept ? row + [1] : row
      let rest = 1 - factor * dot(features, inverse * features)
      // What is left is 0 up to rounding where the sample alone holds a parameter.
      guard rest > Scalar(features.count) * 8 * .ulpOfOne else { return nil }
      errors.append((targets[sample] - fitted[sample]) / rest)
    }
    return errors
  }

  private func inverseHessian() -> Matrix<Scalar>? {
    let hessian = hessian
    var columns: [[Scalar]] = []
    for index in 0..<parameterCount {
      var unit = [Scalar](repeating: 0, count: parameterCount)
      unit[index] = 1
      guard let column = solvePositiveDefinite(hessian, unit) else { return nil }
      columns.append(column)
    }
    return Matrix(rows: columns)
  }
}
