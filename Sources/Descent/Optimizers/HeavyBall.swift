internal import RealModule

/// Gradient descent with momentum: m ← μ·m + g, θ ← θ − η·m.
///
/// See ``Momentum`` for the place of η and for what differs elsewhere.
public struct HeavyBall<Scalar: RealScalar>: ComposedOptimizer {
  /// The learning rate η as a function of the step.
  public var learningRate: Schedule<Scalar>
  /// The momentum μ; 0.9 by default.
  public var momentum: Scalar

  /// Momentum with the given rate, a number or a schedule.
  public init(learningRate: Schedule<Scalar>, momentum: Scalar = 0.9) {
    checkDecay("A momentum", momentum)
    self.learningRate = learningRate
    self.momentum = momentum
  }

  /// Momentum, then the rate.
  public var body: some GradientTransform<Scalar> {
    Momentum(momentum).then(ScaleByLearningRate(learningRate))
  }
}
