internal import RealModule

/// LARS: decay, a trust ratio for each array, the rate, then momentum.
///
/// You, Gitman and Ginsburg, "Large batch training of convolutional networks", 2017; order and figures
/// as in optax, where the rate comes before the momentum.
public struct LARS<Scalar: RealScalar>: ComposedOptimizer {
  /// The learning rate η as a function of the step.
  public var learningRate: Schedule<Scalar>
  /// The momentum μ; 0.9 by default.
  public var momentum: Scalar
  /// The L2 strength λ; 0 by default.
  public var weightDecay: Scalar
  /// The factor of the trust ratio; 0.001 by default.
  public var trustCoefficient: Scalar
  /// What is added to an update's norm; 0 by default.
  public var epsilon: Scalar
  /// The arrays of the model.
  public var layout: ParameterLayout

  /// The method with its figures; the learning rate is a number or a schedule.
  public init(
    learningRate: Schedule<Scalar>, momentum: Scalar = 0.9, weightDecay: Scalar = 0,
    trustCoefficient: Scalar = 0.001, epsilon: Scalar = 0, layout: ParameterLayout
  ) {
    checkDecay("A momentum", momentum)
    checkNotNegative("A weight decay", weightDecay)
    self.learningRate = learningRate
    self.momentum = momentum
    self.weightDecay = weightDecay
    self.trustCoefficient = trustCoefficient
    self.epsilon = epsilon
    self.layout = layout
  }

  /// Decay, trust ratios, the rate, then momentum.
  public var body: some GradientTransform<Scalar> {
    AddDecayedWeights(weightDecay)
      .then(ScaleByTrustRatio(coefficient: trustCoefficient, epsilon: epsilon, layout: layout))
      .then(ScaleByLearningRate(learningRate)).then(Momentum(momentum))
  }
}
