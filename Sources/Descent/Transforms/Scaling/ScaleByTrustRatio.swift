internal import RealModule

/// Multiplies each array's update by the ratio of its weights' norm to the update's norm.
///
/// u · c·‖θ‖/(‖u‖ + ε), and u as it is where either norm is 0. You, Gitman and Ginsburg, "Large batch
/// training of convolutional networks" (LARS), 2017; LAMB (2020) does so after Adam's scaling.
public struct ScaleByTrustRatio<Scalar: RealScalar>: StatelessTransform {
  /// The factor c; 1 by default.
  public var coefficient: Scalar
  /// What is added to the update's norm; 0 by default.
  public var epsilon: Scalar
  /// The arrays.
  public var layout: ParameterLayout

  /// Trust ratios for each array of the layout.
  public init(coefficient: Scalar = 1, epsilon: Scalar = 0, layout: ParameterLayout) {
    checkNotNegative("An ε", epsilon)
    self.coefficient = coefficient
    self.epsilon = epsilon
    self.layout = layout
  }

  /// Multiplies each array by its trust ratio.
  public func apply(to update: inout [Scalar], parameters: [Scalar], step: StepContext<Scalar>) {
    layout.check(update.count)
    for part in layout.parts {
      let weights = Scalar.sqrt(sumOfSquares(parameters, in: part.range))
      let norm = Scalar.sqrt(sumOfSquares(update, in: part.range))
      if weights == 0 || norm == 0 { continue }
      multiply(&update, in: part.range, by: coefficient * weights / (norm + epsilon))
    }
  }
}
