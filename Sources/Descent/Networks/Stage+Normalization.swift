import RealModule

extension Stage {
  /// How many means and variances the stage keeps from the forward to the backward pass.
  func momentCount(samples: Int) -> Int {
    normalization(Double.self).map { 2 * $0.groups(samples: samples) } ?? 0
  }

  /// The normalisation that the stage is, if it is one.
  func normalization<Scalar: RealScalar>(_: Scalar.Type) -> Normalization<Scalar>? {
    switch kind {
    case .batchNorm(let epsilon):
      Normalization(grouping: .columns, width: inputs, epsilon: Scalar(epsilon))
    case .layerNorm(let epsilon):
      Normalization(grouping: .rows, width: inputs, epsilon: Scalar(epsilon))
    case .dense, .activation, .add: nil
    }
  }
}
