internal import Convergence
internal import RealModule

extension Schedule {
  /// The sources' "dynamic" rate, initial / √(1 + β·t).
  ///
  /// It depends on the step alone; a rate that reacts to the loss is ``ReduceOnPlateau``.
  ///
  /// - Parameters:
  ///   - initial: The value at step 0.
  ///   - beta: The decay factor β, at least 0.
  /// - Returns: The schedule.
  public static func inverseRootDecay(from initial: Scalar, beta: Scalar) -> Schedule {
    checkRate(initial)
    require(beta >= 0, "The decay factor β must be at least 0, not \(beta).")
    return Schedule { step in initial / .sqrt(1 + beta * Scalar(step)) }
  }

  /// Linear warm-up to a peak w, then decay with the inverse root of the step.
  ///
  /// peak · t/w while t < w, then peak / √((t + timescale − w) / timescale). This is the form used to
  /// train transformers; the plain 1/√t would be infinite at step 0.
  ///
  /// - Parameters:
  ///   - peak: The value at step `warmup`.
  ///   - warmup: The number w of steps up to the peak; 0 begins at the peak.
  ///   - timescale: After how many further steps the value is peak/√2; by default as many as the
  ///     warm-up has, or 10,000 without a warm-up.
  /// - Returns: The schedule.
  public static func inverseRoot(
    peak: Scalar, warmup: Int, timescale: Int? = nil
  ) -> Schedule {
    checkRate(peak)
    require(warmup >= 0, "A warm-up must have at least 0 steps, not \(warmup).")
    let timescale = timescale ?? (warmup > 0 ? warmup : 10_000)
    checkLength(timescale)
    return Schedule { step in
      if step < warmup { return peak * Scalar(step) / Scalar(warmup) }
      return peak / .sqrt(Scalar(step + timescale - warmup) / Scalar(timescale))
    }
  }

  /// The inverse of time, initial / (1 + decay·t), as PyTorch's Adagrad has it.
  ///
  /// - Parameters:
  ///   - initial: The value at step 0.
  ///   - decay: The decay factor, at least 0.
  /// - Returns: The schedule.
  public static func inverseTimeDecay(from initial: Scalar, decay: Scalar) -> Schedule {
    checkRate(initial)
    require(decay >= 0, "The decay factor must be at least 0, not \(decay).")
    return Schedule { step in initial / (1 + decay * Scalar(step)) }
  }
}
