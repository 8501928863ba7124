internal import RealModule

/// Lion: θ ← θ − η·(sign(β₁·m + (1 − β₁)·g) + λ·θ).
///
/// See ``ScaleByLion``. The decay is decoupled; its default is optax's.
public struct Lion<Scalar: RealScalar>: ComposedOptimizer {
  /// The learning rate η as a function of the step.
  public var learningRate: Schedule<Scalar>
  /// The decay β₁ of the average of gradients; 0.9 by default.
  public var beta1: Scalar
  /// The decay β₂ of the average; 0.99 by default.
  public var beta2: Scalar
  /// The decoupled decay λ; 10⁻³ by default.
  public var weightDecay: Scalar

  /// The method with its figures; the learning rate is a number or a schedule.
  public init(
    learningRate: Schedule<Scalar>, beta1: Scalar = 0.9, beta2: Scalar = 0.99,
    weightDecay: Scalar = 1e-3
  ) {
    checkDecay("β₁", beta1)
    checkDecay("β₂", beta2)
    checkNotNegative("A weight decay", weightDecay)
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.weightDecay = weightDecay
  }

  /// Lion's scaling, decay, then the rate.
  public var body: some GradientTransform<Scalar> {
    ScaleByLion(beta1: beta1, beta2: beta2)
      .then(AddDecayedWeights(weightDecay)).then(ScaleByLearningRate(learningRate))
  }
}
