internal import RealModule

/// Adam: θ ← θ − η·m̂/(√v̂ + ε), with running averages m of the gradient and v of its square.
///
/// m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g², m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ), t = 1 at first.
/// Kingma and Ba, "Adam: a method for stochastic optimization", 2015; the same in optax and PyTorch.
///
/// It is ``composition``, written as one loop: see ``AdamStep``.
public struct Adam<Scalar: RealScalar>: Optimizer {
  /// The learning rate η as a function of the step; 10⁻³ is usual.
  public var learningRate: Schedule<Scalar>
  /// The decay β₁ of the average of gradients; 0.9 by default.
  public var beta1: Scalar
  /// The decay β₂ of the average of squares; 0.999 by default.
  public var beta2: Scalar
  /// ε, added to the root; 10⁻⁸ by default.
  public var epsilon: Scalar

  /// Adam with its figures; the learning rate is a number or a schedule.
  public init(
    learningRate: Schedule<Scalar>, beta1: Scalar = 0.9, beta2: Scalar = 0.999,
    epsilon: Scalar = 1e-8
  ) {
    checkAdam(beta1, beta2, epsilon)
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
  }

  /// The chain of transforms that Adam is.
  public var composition: some GradientTransform<Scalar> {
    ScaleByAdam(beta1: beta1, beta2: beta2, epsilon: epsilon)
      .then(ScaleByLearningRate(learningRate))
  }

  /// Averages of 0.
  public func initialState(for parameters: [Scalar]) -> AdamState<Scalar> {
    AdamState(for: parameters)
  }

  /// Makes one step.
  public func update(
    _ parameters: inout [Scalar], gradient: [Scalar], loss: Scalar?,
    state: inout AdamState<Scalar>
  ) {
    AdamStep(
      learningRate: learningRate(state.steps), beta1: beta1, beta2: beta2, epsilon: epsilon,
      weightDecay: 0, steps: state.steps + 1
    ).apply(&parameters, gradient, &state)
  }
}
