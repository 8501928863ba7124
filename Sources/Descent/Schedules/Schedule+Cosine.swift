internal import Convergence
internal import RealModule

extension Schedule {
  /// Half a cosine down from a value, initial·((1 − α)·(½·(1 + cos(π·t/steps)))^exponent + α).
  ///
  /// Loshchilov and Hutter, "SGDR: stochastic gradient descent with warm restarts", 2017. After
  /// `steps` steps the value stays; PyTorch's `CosineAnnealingLR` rises again instead.
  ///
  /// - Parameters:
  ///   - initial: The value at step 0.
  ///   - steps: The length of the decay.
  ///   - alpha: The end as a fraction of `initial`; 0 by default.
  ///   - exponent: The power of the cosine part; 1 by default.
  /// - Returns: The schedule.
  public static func cosineDecay(
    from initial: Scalar, steps: Int, alpha: Scalar = 0, exponent: Scalar = 1
  ) -> Schedule {
    checkRate(initial)
    checkLength(steps)
    require(alpha >= 0, "The fraction α must be at least 0, not \(alpha).")
    return Schedule { step in
      let done = Scalar(min(step, steps)) / Scalar(steps)
      let cosine = (1 + Scalar.cos(Scalar.pi * done)) / 2
      return initial * ((1 - alpha) * .pow(cosine, exponent) + alpha)
    }
  }

  /// Linear warm-up to a peak, then half a cosine down.
  ///
  /// - Parameters:
  ///   - initial: The value at step 0.
  ///   - peak: The value at step `warmup`.
  ///   - warmup: The length of the warm-up.
  ///   - steps: The length of all, the warm-up included.
  ///   - end: The value from step `steps` on; 0 by default.
  ///   - exponent: The power of the cosine part; 1 by default.
  /// - Returns: The schedule.
  public static func warmupCosine(
    from initial: Scalar, peak: Scalar, warmup: Int, steps: Int, end: Scalar = 0,
    exponent: Scalar = 1
  ) -> Schedule {
    require(
      warmup < steps, "A schedule of \(steps) steps cannot begin with \(warmup) of warm-up.")
    let alpha = peak == 0 ? 0 : end / peak
    let decay = cosineDecay(from: peak, steps: steps - warmup, alpha: alpha, exponent: exponent)
    guard warmup > 0 else { return decay }
    return joined([linear(from: initial, to: peak, steps: warmup), decay], boundaries: [warmup])
  }

  /// Linear warm-up to a value that then stays.
  public static func warmupConstant(
    from initial: Scalar, peak: Scalar, warmup: Int
  ) -> Schedule {
    linear(from: initial, to: peak, steps: warmup)
  }

  /// Half cosines down, begun anew again and again: warm restarts (SGDR, 2017).
  ///
  /// In each period of T steps the value is end + (initial − end)·½·(1 + cos(π·t/T)).
  ///
  /// - Parameters:
  ///   - initial: The value at the beginning of each period.
  ///   - end: The value that each period falls towards; 0 by default.
  ///   - period: The length of the first period.
  ///   - growth: The factor by which each period is longer than the last, at least 1; 1 by default.
  /// - Returns: The schedule.
  public static func warmRestarts(
    from initial: Scalar, to end: Scalar = 0, period: Int, growth: Int = 1
  ) -> Schedule {
    checkRate(initial)
    checkRate(end)
    checkLength(period)
    require(growth >= 1, "A period must grow by a factor of at least 1, not \(growth).")
    return Schedule { step in
      var (length, done) = (period, step)
      if growth == 1 {
        done = step % period
      } else {
        while done >= length {
          done -= length
          length *= growth
        }
      }
      return end + (initial - end) * (1 + Scalar.cos(Scalar.pi * Scalar(done) / Scalar(length))) / 2
    }
  }
}
