internal import RealModule

/// Adagrad: θ ← θ − η·g/(√s + ε) with s the sum of all squared gradients.
///
/// See ``ScaleByAdagrad`` for the paper and for what differs in optax. PyTorch's `lr_decay` is the
/// schedule `.inverseTimeDecay`.
public struct Adagrad<Scalar: RealScalar>: ComposedOptimizer {
  /// The learning rate η as a function of the step.
  public var learningRate: Schedule<Scalar>
  /// The sum s at first; 0 by default.
  public var initialSum: Scalar
  /// ε; 10⁻¹⁰ by default.
  public var epsilon: Scalar
  /// Where ε stands; outside the root by default.
  public var placement: EpsilonPlacement

  /// The method with its figures; the learning rate is a number or a schedule.
  public init(
    learningRate: Schedule<Scalar>, initialSum: Scalar = 0, epsilon: Scalar = 1e-10,
    placement: EpsilonPlacement = .outsideRoot
  ) {
    checkNotNegative("The first sum of squares", initialSum)
    checkNotNegative("ε", epsilon)
    self.learningRate = learningRate
    self.initialSum = initialSum
    self.epsilon = epsilon
    self.placement = placement
  }

  /// Adagrad's scaling, then the rate.
  public var body: some GradientTransform<Scalar> {
    ScaleByAdagrad(initialSum: initialSum, epsilon: epsilon, placement: placement)
      .then(ScaleByLearningRate(learningRate))
  }
}
