internal import RealModule

/// AMSGrad: Adam with the largest average of squares so far.
///
/// See ``ScaleByAMSGrad`` for the paper and for what differs between optax, the default, and PyTorch.
public struct AMSGrad<Scalar: RealScalar>: ComposedOptimizer {
  /// The learning rate η as a function of the step.
  public var learningRate: Schedule<Scalar>
  /// The decay β₁ of the average of gradients; 0.9 by default.
  public var beta1: Scalar
  /// The decay β₂ of the average of squares; 0.999 by default.
  public var beta2: Scalar
  /// ε, added to the root; 10⁻⁸ by default.
  public var epsilon: Scalar
  /// What the maximum is taken of; of the corrected averages by default.
  public var maximum: ScaleByAMSGrad<Scalar>.Maximum

  /// The method with its figures; the learning rate is a number or a schedule.
  public init(
    learningRate: Schedule<Scalar>, beta1: Scalar = 0.9, beta2: Scalar = 0.999,
    epsilon: Scalar = 1e-8, maximum: ScaleByAMSGrad<Scalar>.Maximum = .corrected
  ) {
    checkAdam(beta1, beta2, epsilon)
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.maximum = maximum
  }

  /// AMSGrad's scaling, then the rate.
  public var body: some GradientTransform<Scalar> {
    ScaleByAMSGrad(beta1: beta1, beta2: beta2, epsilon: epsilon, maximum: maximum)
      .then(ScaleByLearningRate(learningRate))
  }
}
