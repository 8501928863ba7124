internal import RealModule

/// Sign descent: θ ← θ − η·sign(g), every element by the same amount.
///
/// See ``ScaleBySign``.
public struct SignSGD<Scalar: RealScalar>: ComposedOptimizer {
  /// The learning rate η as a function of the step.
  public var learningRate: Schedule<Scalar>

  /// The method with its figures; the learning rate is a number or a schedule.
  public init(
    learningRate: Schedule<Scalar>
  ) {
    self.learningRate = learningRate
  }

  /// The sign, then the rate.
  public var body: some GradientTransform<Scalar> {
    ScaleBySign().then(ScaleByLearningRate(learningRate))
  }
}
