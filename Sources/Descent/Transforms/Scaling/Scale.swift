internal import RealModule

/// Multiplies the update by a constant.
public struct Scale<Scalar: RealScalar>: StatelessTransform {
  /// The factor.
  public var factor: Scalar

  /// Multiplication by the given factor.
  public init(_ factor: Scalar) {
    self.factor = factor
  }

  /// Multiplies every element.
  public func apply(to update: inout [Scalar], parameters: [Scalar], step: StepContext<Scalar>) {
    multiply(&update, by: factor)
  }
}
