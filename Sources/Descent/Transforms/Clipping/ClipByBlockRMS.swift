internal import Convergence
internal import RealModule

/// Clipping by block RMS: an array whose root mean square exceeds the limit is scaled down to it.
///
/// u / max(1, rms(u)/limit) for each array of the layout. Shazeer and Stern, "Adafactor: adaptive
/// learning rates with sublinear memory cost", 2018.
public struct ClipByBlockRMS<Scalar: RealScalar>: StatelessTransform {
  /// The largest root mean square that passes.
  public var limit: Scalar
  /// The arrays.
  public var layout: ParameterLayout

  /// Clipping each array of the layout to the given root mean square, above 0.
  public init(_ limit: Scalar, layout: ParameterLayout) {
    require(limit > 0, "Clipping needs a limit above 0, not \(limit).")
    self.limit = limit
    self.layout = layout
  }

  /// Scales down the arrays that exceed the limit.
  public func apply(to update: inout [Scalar], parameters: [Scalar], step: StepContext<Scalar>) {
    layout.check(update.count)
    for part in layout.parts {
      let mean = sumOfSquares(update, in: part.range) / Scalar(part.range.count)
      let excess = .sqrt(mean) / limit
      if !(excess <= 1) { multiply(&update, in: part.range, by: 1 / excess) }
    }
  }
}
