internal import RealModule

/// A transform that remembers nothing between steps.
public protocol StatelessTransform: GradientTransform where State == Void {
  /// Transforms an update in place; see ``GradientTransform``.
  func apply(to update: inout [Scalar], parameters: [Scalar], step: StepContext<Scalar>)
}

extension StatelessTransform {
  /// There is nothing to remember.
  public func initialState(for parameters: [Scalar]) {}

  /// Transforms an update in place.
  public func apply(
    to update: inout [Scalar], parameters: [Scalar], state: inout Void, step: StepContext<Scalar>
  ) {
    apply(to: &update, parameters: parameters, step: step)
  }
}
