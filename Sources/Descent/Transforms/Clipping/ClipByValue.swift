internal import Convergence
internal import RealModule

/// Clipping by value: every element is brought into [−limit, limit], which changes the direction.
public struct ClipByValue<Scalar: RealScalar>: StatelessTransform {
  /// The largest magnitude that passes.
  public var limit: Scalar

  /// Clipping to the given magnitude, above 0.
  public init(_ limit: Scalar) {
    require(limit > 0, "Clipping needs a limit above 0, not \(limit).")
    self.limit = limit
  }

  /// Brings every element into range. An element that is NaN stays NaN.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func apply(to update: inout [Scalar], parameters: [Scalar], step: StepContext<Scalar>) {
    var u = update.mutableSpan
    for i in u.indices {
      let element = u[unchecked: i]
      u[unchecked: i] = element > limit ? limit : (element < -limit ? -limit : element)
    }
  }
}
