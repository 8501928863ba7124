internal import RealModule

/// Gradient descent, θ ← θ − η·g; stochastic when the gradient is that of a mini-batch.
///
/// A weight decay is added to the gradient (L2), as in PyTorch.
public struct SGD<Scalar: RealScalar>: ComposedOptimizer {
  /// The learning rate η as a function of the step.
  public var learningRate: Schedule<Scalar>
  /// The L2 strength λ, added as λ·θ to the gradient; 0 by default.
  public var weightDecay: Scalar

  /// Gradient descent with the given rate, a number or a schedule.
  public init(learningRate: Schedule<Scalar>, weightDecay: Scalar = 0) {
    checkNotNegative("A weight decay", weightDecay)
    self.learningRate = learningRate
    self.weightDecay = weightDecay
  }

  /// Decay, then the rate.
  public var body: some GradientTransform<Scalar> {
    AddDecayedWeights(weightDecay).then(ScaleByLearningRate(learningRate))
  }
}
