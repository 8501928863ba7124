internal import RealModule

/// Adam with decoupled weight decay: θ ← θ − η·(m̂/(√v̂ + ε) + λ·θ).
///
/// Loshchilov and Hutter, "Decoupled weight decay regularization", 2019. The decay is multiplied by
/// the learning rate, as in optax and PyTorch; the paper multiplies it by the schedule's factor only.
///
/// Differs between libraries: λ is 10⁻⁴ by default in optax and here, 10⁻² in PyTorch.
///
/// It is ``composition``, written as one loop: see ``AdamStep``.
public struct AdamW<Scalar: RealScalar>: Optimizer {
  /// The learning rate η as a function of the step; 10⁻³ is usual.
  public var learningRate: Schedule<Scalar>
  /// The decay β₁ of the average of gradients; 0.9 by default.
  public var beta1: Scalar
  /// The decay β₂ of the average of squares; 0.999 by default.
  public var beta2: Scalar
  /// ε, added to the root; 10⁻⁸ by default.
  public var epsilon: Scalar
  /// The decay λ; 10⁻⁴ by default.
  public var weightDecay: Scalar

  /// AdamW with its figures; the learning rate is a number or a schedule.
  public init(
    learningRate: Schedule<Scalar>, beta1: Scalar = 0.9, beta2: Scalar = 0.999,
    epsilon: Scalar = 1e-8, weightDecay: Scalar = 1e-4
  ) {
    checkAdam(beta1, beta2, epsilon)
    checkNotNegative("A weight decay", weightDecay)
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.weightDecay = weightDecay
  }

  /// The chain of transforms that AdamW is.
  public var composition: some GradientTransform<Scalar> {
    ScaleByAdam(beta1: beta1, beta2: beta2, epsilon: epsilon)
      .then(AddDecayedWeights(weightDecay)).then(ScaleByLearningRate(learningRate))
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
      weightDecay: weightDecay, steps: state.steps + 1
    ).apply(&parameters, gradient, &state)
  }
}
