internal import RealModule

/// Normalises the update array by array: every layer gets a step of the same length.
///
/// u · scale/(‖u‖ + ε) for each array of the layout. Layers whose gradients vanish or explode then
/// move as far as the others. You, Gitman and Ginsburg's LARS (2017) multiplies by the weights' norm
/// too: that is ``ScaleByTrustRatio``.
public struct NormalizeParts<Scalar: RealScalar>: StatelessTransform {
  /// The norm of each array's result, up to ε.
  public var scale: Scalar
  /// What keeps the division defined at 0; 10⁻⁶ by default.
  public var epsilon: Scalar
  /// The arrays.
  public var layout: ParameterLayout

  /// Normalising each array of the layout to the given norm.
  public init(scale: Scalar = 1, epsilon: Scalar = 1e-6, layout: ParameterLayout) {
    checkNotNegative("An ε", epsilon)
    self.scale = scale
    self.epsilon = epsilon
    self.layout = layout
  }

  /// Divides each array by its norm.
  public func apply(to update: inout [Scalar], parameters: [Scalar], step: StepContext<Scalar>) {
    layout.check(update.count)
    for part in layout.parts {
      let norm = Scalar.sqrt(sumOfSquares(update, in: part.range))
      multiply(&update, in: part.range, by: scale / (norm + epsilon))
    }
  }
}
