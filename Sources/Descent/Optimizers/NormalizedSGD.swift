internal import RealModule

/// Normalised descent: θ ← θ − η·g/(‖g‖ + ε), every step of length η.
///
/// As in optax's `normalize_by_update_norm`. ``normalizedGradientDescent(on:from:stepLength:steps:stopping:)``
/// has no ε and leaves a point where the gradient is 0.
public struct NormalizedSGD<Scalar: RealScalar>: ComposedOptimizer {
  /// The learning rate η as a function of the step.
  public var learningRate: Schedule<Scalar>
  /// What keeps the division defined at 0; 10⁻⁶ by default, as in optax.
  public var epsilon: Scalar

  /// The method with its figures; the learning rate is a number or a schedule.
  public init(
    learningRate: Schedule<Scalar>, epsilon: Scalar = 1e-6
  ) {
    checkNotNegative("An ε", epsilon)
    self.learningRate = learningRate
    self.epsilon = epsilon
  }

  /// Normalising, then the rate.
  public var body: some GradientTransform<Scalar> {
    NormalizeByNorm(epsilon: epsilon).then(ScaleByLearningRate(learningRate))
  }
}
