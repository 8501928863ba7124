internal import Convergence
internal import RealModule

extension Schedule {
  /// Exponential decay: initial · rate^((t − delay) / steps).
  ///
  /// - Parameters:
  ///   - initial: The value up to step `delay`.
  ///   - rate: The factor over `steps` steps, above 0; above 1 the schedule grows.
  ///   - steps: Over how many steps the factor acts once; 1 by default.
  ///   - delay: The step at which the decay begins; 0 by default.
  ///   - staircase: Whether the exponent is rounded down, so that the value falls in stairs.
  ///   - end: A value that the schedule does not pass; none by default.
  /// - Returns: The schedule.
  public static func exponentialDecay(
    from initial: Scalar, rate: Scalar, every steps: Int = 1, delay: Int = 0,
    staircase: Bool = false, end: Scalar? = nil
  ) -> Schedule {
    checkRate(initial)
    checkLength(steps)
    require(rate > 0, "An exponential schedule needs a factor above 0, not \(rate).")
    return Schedule { step in
      guard step > delay else { return initial }
      var exponent = Scalar(step - delay) / Scalar(steps)
      if staircase { exponent.round(.down) }
      let value = initial * .pow(rate, exponent)
      guard let end else { return value }
      return rate < 1 ? max(value, end) : min(value, end)
    }
  }

  /// The sources' exponential decay, initial · (1 / √(1 + δ))ᵗ = initial · (1 + δ)^(−t/2).
  ///
  /// - Parameters:
  ///   - initial: The value at step 0.
  ///   - delta: The decay factor δ, above −1; the value halves every 2·ln 2 / ln(1 + δ) steps.
  /// - Returns: The schedule.
  public static func rootExponentialDecay(from initial: Scalar, delta: Scalar) -> Schedule {
    checkRate(initial)
    require(delta > -1, "The decay factor δ must be above −1, not \(delta).")
    // The logarithm of 1 + δ directly: forming the sum first would lose the digits of a small δ.
    let logarithm = Scalar.log(onePlus: delta)
    return Schedule { step in initial * .exp(-Scalar(step) / 2 * logarithm) }
  }
}
