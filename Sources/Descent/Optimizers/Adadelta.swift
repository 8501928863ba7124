internal import RealModule

/// Adadelta: θ ← θ − η·√(D + ε)/√(E + ε)·g, with averages D of squared updates, E of squared gradients.
///
/// See ``ScaleByAdadelta``. The method is meant to need no learning rate: 1 by default, as in PyTorch.
public struct Adadelta<Scalar: RealScalar>: ComposedOptimizer {
  /// The learning rate η as a function of the step; 1 by default.
  public var learningRate: Schedule<Scalar>
  /// The decay ρ of both averages; 0.9 by default.
  public var rho: Scalar
  /// ε, inside both roots; 10⁻⁶ by default.
  public var epsilon: Scalar

  /// The method with its figures; the learning rate is a number or a schedule.
  public init(
    learningRate: Schedule<Scalar> = 1, rho: Scalar = 0.9, epsilon: Scalar = 1e-6
  ) {
    checkDecay("ρ", rho)
    self.learningRate = learningRate
    self.rho = rho
    self.epsilon = epsilon
  }

  /// Adadelta's scaling, then the rate.
  public var body: some GradientTransform<Scalar> {
    ScaleByAdadelta(rho: rho, epsilon: epsilon).then(ScaleByLearningRate(learningRate))
  }
}
