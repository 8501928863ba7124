internal import RealModule

/// Multiplies the update by −η: the step that turns a gradient into a descent.
public struct ScaleByLearningRate<Scalar: RealScalar>: StatelessTransform {
  /// The learning rate η as a function of the step.
  public var learningRate: Schedule<Scalar>

  /// Descent with the given learning rate, a number or a schedule.
  public init(_ learningRate: Schedule<Scalar>) {
    self.learningRate = learningRate
  }

  /// Multiplies every element by −η(t).
  public func apply(to update: inout [Scalar], parameters: [Scalar], step: StepContext<Scalar>) {
    multiply(&update, by: -learningRate(step.number))
  }
}
