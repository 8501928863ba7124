internal import RealModule

/// What a line search found.
public struct LineSearchStep<Scalar: RealScalar>: Equatable, Sendable {
  /// The length α of the step, in units of the direction.
  public let length: Scalar
  /// The point x + α·d.
  public let point: [Scalar]
  /// The loss there.
  public let loss: Scalar
  /// How many points were tried.
  public let trials: Int

  /// A step with its figures.
  public init(length: Scalar, point: [Scalar], loss: Scalar, trials: Int) {
    self.length = length
    self.point = point
    self.loss = loss
    self.trials = trials
  }
}
