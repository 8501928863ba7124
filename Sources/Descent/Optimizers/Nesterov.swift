internal import RealModule

/// Nesterov's momentum as networks are trained with it: m ← μ·m + g, θ ← θ − η·(g + μ·m).
///
/// The gradient is taken at θ, not at a point ahead: the look-ahead is in the variables. Same in
/// optax and PyTorch. ``acceleratedGradientDescent(on:from:learningRate:steps:stopping:)`` is the
/// form whose rate is proved for convex losses.
public struct Nesterov<Scalar: RealScalar>: ComposedOptimizer {
  /// The learning rate η as a function of the step.
  public var learningRate: Schedule<Scalar>
  /// The momentum μ; 0.9 by default.
  public var momentum: Scalar

  /// Nesterov's momentum with the given rate, a number or a schedule.
  public init(learningRate: Schedule<Scalar>, momentum: Scalar = 0.9) {
    checkDecay("A momentum", momentum)
    self.learningRate = learningRate
    self.momentum = momentum
  }

  /// Momentum that looks ahead, then the rate.
  public var body: some GradientTransform<Scalar> {
    Momentum(momentum, nesterov: true).then(ScaleByLearningRate(learningRate))
  }
}
