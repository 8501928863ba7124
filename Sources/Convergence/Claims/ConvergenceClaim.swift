/// A claim about a run that its trace can confirm or refute.
///
///     trace.check(.converges(to: [2, 0], within: 1e-6))
///
/// Claims are made by the static functions below; ``Trace/check(_:)`` judges them.
public struct ConvergenceClaim: Sendable {
  /// The kinds of claims, with their figures.
  enum Kind: Sendable {
    case convergesTo([Double], within: Double, inAtMost: Int?)
    case converges(within: Double)
    case convergesAtRate(Double, within: Double)
    case convergesWithOrder(Double, within: Double)
    case oscillates(period: Int?, around: [Double]?, radius: Double?, within: Double)
    case diverges
    case stalls(within: Double)
    case becomesNonFinite(by: Int?)
    case decreases
    case lossBounded(by: @Sendable (Int) -> Double, minimum: Double)
    case distanceBounded(from: [Double], by: @Sendable (Int) -> Double)
  }

  let kind: Kind

  /// The last point is within a distance of the limit, and so is every point after `inAtMost` steps.
  ///
  /// - Parameters:
  ///   - limit: Where the run should end.
  ///   - tolerance: The Euclidean distance, absolute, that counts as arrived.
  ///   - steps: The step from which on every point must be there; without it only the last point.
  /// - Returns: The claim.
  public static func converges(
    to limit: [Double], within tolerance: Double, inAtMost steps: Int? = nil
  ) -> ConvergenceClaim {
    checkTolerance(tolerance)
    return ConvergenceClaim(kind: .convergesTo(limit, within: tolerance, inAtMost: steps))
  }

  /// The verdict of the run is that it converged, to whatever limit.
  public static func converges(within tolerance: Double = 1e-6) -> ConvergenceClaim {
    checkTolerance(tolerance)
    return ConvergenceClaim(kind: .converges(within: tolerance))
  }

  /// The run converges linearly, its error shrinking by the given factor a step.
  ///
  /// - Parameters:
  ///   - rate: The factor.
  ///   - tolerance: By how much the fitted factor may differ, beyond three standard errors.
  /// - Returns: The claim.
  public static func convergesAtRate(_ rate: Double, within tolerance: Double) -> ConvergenceClaim {
    checkTolerance(tolerance)
    return ConvergenceClaim(kind: .convergesAtRate(rate, within: tolerance))
  }

  /// The run converges with the given order: 1 is linear, 2 quadratic.
  ///
  /// - Parameters:
  ///   - order: The order.
  ///   - tolerance: By how much the fitted order may differ, beyond three standard errors.
  /// - Returns: The claim.
  public static func convergesWithOrder(
    _ order: Double, within tolerance: Double
  ) -> ConvergenceClaim {
    checkTolerance(tolerance)
    return ConvergenceClaim(kind: .convergesWithOrder(order, within: tolerance))
  }

  /// The run ends up oscillating.
  ///
  /// - Parameters:
  ///   - period: The number of steps after which the points come back, if it is claimed.
  ///   - center: The centre of the oscillation, if it is claimed.
  ///   - radius: The largest distance from the centre, if it is claimed.
  ///   - tolerance: By how much the centre (as a distance) and the radius may differ.
  /// - Returns: The claim.
  public static func oscillates(
    period: Int? = nil, around center: [Double]? = nil, radius: Double? = nil,
    within tolerance: Double = 1e-6
  ) -> ConvergenceClaim {
    checkTolerance(tolerance)
    return ConvergenceClaim(
      kind: .oscillates(period: period, around: center, radius: radius, within: tolerance))
  }

  /// The run diverges: its verdict is diverging, or its numbers stop being finite.
  public static var diverges: ConvergenceClaim { ConvergenceClaim(kind: .diverges) }

  /// The run stalls: it stops moving where there is no minimum.
  public static func stalls(within tolerance: Double = 1e-6) -> ConvergenceClaim {
    checkTolerance(tolerance)
    return ConvergenceClaim(kind: .stalls(within: tolerance))
  }

  /// A number of the trace is NaN or infinite, after at most `step` steps if that is given.
  public static func becomesNonFinite(by step: Int? = nil) -> ConvergenceClaim {
    ConvergenceClaim(kind: .becomesNonFinite(by: step))
  }

  /// The loss never rises from one step to the next.
  public static var decreases: ConvergenceClaim { ConvergenceClaim(kind: .decreases) }

  /// At every step k ≥ 1 the loss is at most `bound(k)` above its minimum.
  ///
  /// Theorems bound losses so: f(xₖ) − f* ≤ ‖x₀ − x*‖² / (2ηk) for gradient descent. The start is
  /// left out, because such bounds are often infinite there.
  ///
  /// - Parameters:
  ///   - bound: The bound as a function of the step.
  ///   - minimum: The minimum f* of the loss.
  /// - Returns: The claim.
  public static func bounded(
    by bound: @escaping @Sendable (Int) -> Double, minimum: Double = 0
  ) -> ConvergenceClaim {
    ConvergenceClaim(kind: .lossBounded(by: bound, minimum: minimum))
  }

  /// At every step k ≥ 0 the distance ‖xₖ − limit‖ is at most `bound(k)`.
  public static func distanceBounded(
    from limit: [Double], by bound: @escaping @Sendable (Int) -> Double
  ) -> ConvergenceClaim {
    ConvergenceClaim(kind: .distanceBounded(from: limit, by: bound))
  }

  private static func checkTolerance(_ tolerance: Double) {
    require(tolerance >= 0, "A claim needs a tolerance of at least 0, not \(tolerance).")
  }
}
