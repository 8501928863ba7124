internal import RealModule

/// Yogi: Adam with an average of squares that grows slowly.
///
/// See ``ScaleByYogi``.
public struct Yogi<Scalar: RealScalar>: ComposedOptimizer {
  /// The learning rate η as a function of the step.
  public var learningRate: Schedule<Scalar>
  /// The decay β₁ of the average of gradients; 0.9 by default.
  public var beta1: Scalar
  /// The decay β₂ of the average of squares; 0.999 by default.
  public var beta2: Scalar
  /// ε, added to the root; 10⁻³ by default.
  public var epsilon: Scalar

  /// The method with its figures; the learning rate is a number or a schedule.
  public init(
    learningRate: Schedule<Scalar>, beta1: Scalar = 0.9, beta2: Scalar = 0.999,
    epsilon: Scalar = 1e-3
  ) {
    checkAdam(beta1, beta2, epsilon)
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
  }

  /// Yogi's scaling, then the rate.
  public var body: some GradientTransform<Scalar> {
    ScaleByYogi(beta1: beta1, beta2: beta2, epsilon: epsilon).then(
      ScaleByLearningRate(learningRate))
  }
}
