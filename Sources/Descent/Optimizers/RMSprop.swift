internal import RealModule

/// RMSprop: θ ← θ − η·g/(√v + ε) with v the average of squared gradients; centred or with momentum if wanted.
///
/// See ``ScaleByRMS`` for the papers and for the place of ε. The momentum acts before the rate, as in
/// PyTorch; optax applies the rate first, which differs once the rate changes. PyTorch's decay is 0.99
/// by default, optax's 0.9, which is the default here.
public struct RMSprop<Scalar: RealScalar>: ComposedOptimizer {
  /// The learning rate η as a function of the step.
  public var learningRate: Schedule<Scalar>
  /// The decay β of the averages; 0.9 by default.
  public var decay: Scalar
  /// ε, added to the root; 10⁻⁸ by default.
  public var epsilon: Scalar
  /// Where ε stands; outside the root by default.
  public var placement: EpsilonPlacement
  /// Whether the mean is taken off the second moment; false by default.
  public var centered: Bool
  /// The momentum μ; 0 by default.
  public var momentum: Scalar

  /// The method with its figures; the learning rate is a number or a schedule.
  public init(
    learningRate: Schedule<Scalar>, decay: Scalar = 0.9, epsilon: Scalar = 1e-8,
    placement: EpsilonPlacement = .outsideRoot, centered: Bool = false, momentum: Scalar = 0
  ) {
    checkDecay("A decay", decay)
    checkDecay("A momentum", momentum)
    checkNotNegative("ε", epsilon)
    self.learningRate = learningRate
    self.decay = decay
    self.epsilon = epsilon
    self.placement = placement
    self.centered = centered
    self.momentum = momentum
  }

  /// RMSprop's scaling, then momentum, then the rate.
  public var body: some GradientTransform<Scalar> {
    ScaleByRMS(decay: decay, epsilon: epsilon, placement: placement, centered: centered)
      .then(Momentum(momentum)).then(ScaleByLearningRate(learningRate))
  }
}
