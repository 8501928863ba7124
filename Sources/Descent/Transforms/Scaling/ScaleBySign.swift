internal import RealModule

/// Replaces every element by its sign: −1, 0 or 1.
///
/// Bernstein et al., "signSGD: compressed optimisation for non-convex problems", 2018.
public struct ScaleBySign<Scalar: RealScalar>: StatelessTransform {
  /// The sign of the update.
  public init() {}

  /// Replaces every element by its sign. An element that is NaN stays NaN.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func apply(to update: inout [Scalar], parameters: [Scalar], step: StepContext<Scalar>) {
    var u = update.mutableSpan
    for i in 0..<u.count { u[unchecked: i] = sign(u[unchecked: i]) }
  }
}

/// −1, 0 or 1; NaN for NaN.
@inline(__always)
func sign<Scalar: RealScalar>(_ x: Scalar) -> Scalar {
  x > 0 ? 1 : (x < 0 ? -1 : x)
}
