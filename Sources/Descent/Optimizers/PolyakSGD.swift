internal import Convergence
internal import RealModule

/// Polyak's step: θ ← θ − η·min((f − f*)/(‖g‖² + ε), largest)·g.
///
/// See ``ScaleByPolyak``. It needs the loss f at every step.
public struct PolyakSGD<Scalar: RealScalar>: ComposedOptimizer {
  /// The factor η before Polyak's; 1 by default.
  public var learningRate: Schedule<Scalar>
  /// The minimum f* of the loss; 0 by default.
  public var minimum: Scalar
  /// The largest factor; 1 by default.
  public var largest: Scalar
  /// What is added to ‖g‖²; 0 by default.
  public var epsilon: Scalar

  /// The method with its figures; the learning rate is a number or a schedule.
  public init(
    learningRate: Schedule<Scalar> = 1, minimum: Scalar = 0, largest: Scalar = 1,
    epsilon: Scalar = 0
  ) {
    require(largest > 0, "The largest factor must be above 0, not \(largest).")
    checkNotNegative("An ε", epsilon)
    self.learningRate = learningRate
    self.minimum = minimum
    self.largest = largest
    self.epsilon = epsilon
  }

  /// Polyak's factor, then the rate.
  public var body: some GradientTransform<Scalar> {
    ScaleByPolyak(minimum: minimum, largest: largest, epsilon: epsilon)
      .then(ScaleByLearningRate(learningRate))
  }
}
