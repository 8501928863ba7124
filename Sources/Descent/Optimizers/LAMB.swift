internal import RealModule

/// LAMB: Adam's scaling, decay, then a trust ratio for each array.
///
/// You et al., "Large batch optimization for deep learning: training BERT in 76 minutes", 2020; figures
/// as in optax.
public struct LAMB<Scalar: RealScalar>: ComposedOptimizer {
  /// The learning rate η as a function of the step.
  public var learningRate: Schedule<Scalar>
  /// The decay β₁ of the average of gradients; 0.9 by default.
  public var beta1: Scalar
  /// The decay β₂ of the average of squares; 0.999 by default.
  public var beta2: Scalar
  /// ε, added to the root; 10⁻⁶ by default.
  public var epsilon: Scalar
  /// The decay λ; 0 by default.
  public var weightDecay: Scalar
  /// The arrays of the model.
  public var layout: ParameterLayout

  /// The method with its figures; the learning rate is a number or a schedule.
  public init(
    learningRate: Schedule<Scalar>, beta1: Scalar = 0.9, beta2: Scalar = 0.999,
    epsilon: Scalar = 1e-6, weightDecay: Scalar = 0, layout: ParameterLayout
  ) {
    checkAdam(beta1, beta2, epsilon)
    checkNotNegative("A weight decay", weightDecay)
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.weightDecay = weightDecay
    self.layout = layout
  }

  /// Adam's scaling, decay, trust ratios, then the rate.
  public var body: some GradientTransform<Scalar> {
    ScaleByAdam(beta1: beta1, beta2: beta2, epsilon: epsilon)
      .then(AddDecayedWeights(weightDecay)).then(ScaleByTrustRatio(layout: layout))
      .then(ScaleByLearningRate(learningRate))
  }
}
