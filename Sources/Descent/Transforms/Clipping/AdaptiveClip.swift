internal import Convergence
internal import RealModule

/// Adaptive gradient clipping: no unit's update may be large relative to the unit's own weights.
///
/// For each unit, u · l/‖u‖ if ‖u‖ ≥ l with l = clipping · max(‖θ‖, ε). A unit is a column of a
/// matrix stored as [inputs, outputs], or a whole vector. Brock, De, Smith and Simonyan,
/// "High-performance large-scale image recognition without normalization", 2021.
public struct AdaptiveClip<Scalar: RealScalar>: StatelessTransform {
  /// The largest ratio of an update's norm to its weights' norm.
  public var clipping: Scalar
  /// The least norm that weights count with, so that zero weights can grow; 10⁻³ by default.
  public var epsilon: Scalar
  /// The arrays.
  public var layout: ParameterLayout

  /// Clipping each unit of the layout's arrays.
  public init(_ clipping: Scalar, epsilon: Scalar = 1e-3, layout: ParameterLayout) {
    require(clipping > 0, "Clipping needs a ratio above 0, not \(clipping).")
    require(epsilon > 0, "The least norm must be above 0, not \(epsilon).")
    require(
      layout.parts.allSatisfy { $0.shape.count <= 2 },
      "Adaptive clipping knows the units of vectors and matrices only.")
    self.clipping = clipping
    self.epsilon = epsilon
    self.layout = layout
  }

  /// Shortens the updates of the units that exceed their limit.
  public func apply(to update: inout [Scalar], parameters: [Scalar], step: StepContext<Scalar>) {
    layout.check(update.count)
    for part in layout.parts {
      // A vector is one unit; so is a matrix with a single row or column, which holds no others.
      let columns = part.shape.count == 2 && !part.shape.contains(1) ? part.shape[1] : 1
      for column in 0..<columns {
        let unit = stride(
          from: part.range.lowerBound + column, to: part.range.upperBound, by: columns)
        clip(unit, of: &update, parameters: parameters)
      }
    }
  }

  private func clip(
    _ unit: StrideTo<Int>, of update: inout [Scalar], parameters: [Scalar]
  ) {
    var (squares, weights): (Scalar, Scalar) = (0, 0)
    for i in unit {
      squares += update[i] * update[i]
      weights += parameters[i] * parameters[i]
    }
    let norm = Scalar.sqrt(squares)
    let limit = clipping * max(.sqrt(weights), epsilon)
    if norm < limit { return }
    // The divisor's floor is optax's; it acts only on updates that are all but 0.
    let factor = limit / max(norm, 1e-6)
    for i in unit { update[i] *= factor }
  }
}
