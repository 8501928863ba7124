internal import RealModule

/// Divides the update by its norm: u · scale/(‖u‖ + ε), one norm over all parameters.
public struct NormalizeByNorm<Scalar: RealScalar>: StatelessTransform {
  /// The norm of the result, up to ε.
  public var scale: Scalar
  /// What keeps the division defined at 0; 10⁻⁶ by default, as in optax.
  public var epsilon: Scalar

  /// Normalising to the given norm.
  public init(scale: Scalar = 1, epsilon: Scalar = 1e-6) {
    checkNotNegative("An ε", epsilon)
    self.scale = scale
    self.epsilon = epsilon
  }

  /// Divides the update by its norm.
  public func apply(to update: inout [Scalar], parameters: [Scalar], step: StepContext<Scalar>) {
    multiply(&update, by: scale / (norm(update) + epsilon))
  }
}
