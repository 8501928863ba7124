/// Which multiple of Σ (ŷ − y)² a regression minimises.
///
/// The three have one minimum, but their gradients differ by the same factors, and so do the learning
/// rates at which descent is stable: texts that mix them up print wrong gradients.
public enum SquaredErrorScale: Equatable, Sendable {
  /// (1/n)·Σ (ŷ − y)², the mean squared error; its gradient has the factor 2/n.
  case mean
  /// (1/2n)·Σ (ŷ − y)²; its gradient has the factor 1/n.
  case halfMean
  /// ½·Σ (ŷ − y)²; its gradient has the factor 1.
  case halfSum
}
