internal import RealModule

extension Trace {
  /// What this run did: see ``Verdict``.
  ///
  /// The verdict looks at the last quarter of the run, at least 8 and at most 256 steps. With s the
  /// lengths of its steps:
  /// - not finite: a parameter, loss or gradient norm is NaN or infinite;
  /// - converged: the steps shrink so fast that, going on like this, they sum to at most the
  ///   tolerance (for steps shrinking by a factor r that sum is s·r/(1 − r)), and the gradient, if
  ///   it was recorded, is as small as it must be near a minimum;
  /// - diverging: the losses (without losses, the distances from the start, if steps lengthen) set
  ///   record after record;
  /// - oscillating: the steps do not shrink, but the points come back;
  /// - stalled: the whole tail is shorter than the tolerance, and yet the run has not converged;
  /// - else unfinished.
  ///
  /// - Parameter tolerance: The distance that counts as arrived, relative to the largest coordinate
  ///   of the last point, or absolute if that is below 1.
  /// - Returns: The verdict.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func verdict(within tolerance: Double = 1e-6) -> Verdict {
    require(tolerance > 0, "A verdict needs a tolerance above 0, not \(tolerance).")
    require(!parameters.isEmpty, "A trace without points has no verdict.")
    if let step = firstNonFiniteStep { return .nonFinite(since: step) }
    guard steps >= 2 else { return .unfinished(remaining: .infinity) }
    return VerdictFinder(self, tolerance: tolerance).verdict
  }

  /// The first step at which a parameter, the loss or the gradient's norm is NaN or infinite.
  public var firstNonFiniteStep: Int? {
    parameters.indices.first { step in
      !parameters[step].allSatisfy { $0.isFinite }
        || !(losses.isEmpty || losses[step].isFinite)
        || !(gradientNorms.isEmpty || gradientNorms[step].isFinite)
    }
  }

  /// The distances ‖xₖ − limit‖ of all points from a given one.
  public func distances(from limit: [Double]) -> [Double] {
    require(
      limit.count == dimension,
      "The points of this trace have \(dimension) numbers, the limit has \(limit.count).")
    return parameters.map { distance($0.map { Double($0) }, limit) }
  }
}

/// The Euclidean distance of two points.
func distance(_ x: [Double], _ y: [Double]) -> Double {
  .sqrt(zip(x, y).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) })
}
