internal import Convergence
internal import RealModule

extension Schedule {
  /// Polynomial decay, (initial − end)·(1 − (t − delay)/steps)^power + end.
  ///
  /// - Parameters:
  ///   - initial: The value up to step `delay`.
  ///   - end: The value from step `delay + steps` on; 0 by default.
  ///   - power: The power, above 0.
  ///   - steps: The length of the decay.
  ///   - delay: The step at which it begins; 0 by default.
  /// - Returns: The schedule.
  public static func polynomialDecay(
    from initial: Scalar, to end: Scalar = 0, power: Scalar, steps: Int, delay: Int = 0
  ) -> Schedule {
    checkRate(initial)
    checkRate(end)
    checkLength(steps)
    require(power > 0, "A polynomial schedule needs a power above 0, not \(power).")
    return Schedule { step in
      let done = min(max(step - delay, 0), steps)
      return (initial - end) * .pow(1 - Scalar(done) / Scalar(steps), power) + end
    }
  }

  /// A straight line from one value to another: polynomial decay with power 1.
  public static func linear(
    from initial: Scalar, to end: Scalar, steps: Int, delay: Int = 0
  ) -> Schedule {
    polynomialDecay(from: initial, to: end, power: 1, steps: steps, delay: delay)
  }
}
