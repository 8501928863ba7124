internal import RealModule

extension Schedule {
  /// Up along half a cosine, then down along another to far below the beginning.
  ///
  /// Smith and Topin, "Super-convergence: very fast training of neural networks using large learning
  /// rates", 2018. From peak/25 in 30 % of the steps to the peak, then to peak/(25·10⁴), with the
  /// defaults. PyTorch's `OneCycleLR` moves the momentum too; this does not.
  ///
  /// - Parameters:
  ///   - peak: The largest value.
  ///   - steps: The length of the cycle.
  ///   - rise: The part of it that goes up; 0.3 by default. The turn is at a whole step.
  ///   - initialDivisor: peak / the first value; 25 by default.
  ///   - finalDivisor: The first value / the last; 10⁴ by default.
  /// - Returns: The schedule.
  public static func cosineOneCycle(
    peak: Scalar, steps: Int, rise: Double = 0.3, initialDivisor: Scalar = 25,
    finalDivisor: Scalar = 10_000
  ) -> Schedule {
    let first = peak / initialDivisor
    return interpolated(
      knots: [(0, first), (Int(rise * Double(steps)), peak), (steps, first / finalDivisor)]
    ) { start, end, part in end + (start - end) / 2 * (.cos(.pi * part) + 1) }
  }

  /// Up along a line, down along another to the first value, and then further down.
  ///
  /// - Parameters:
  ///   - peak: The largest value.
  ///   - steps: The length of the cycle.
  ///   - rise: The part of the steps after which the peak is reached; 0.3 by default.
  ///   - fall: The part of the steps after which the first value is reached again; 0.85 by default.
  ///   - initialDivisor: peak / the first value; 25 by default.
  ///   - finalDivisor: The first value / the last; 10⁴ by default.
  /// - Returns: The schedule.
  public static func linearOneCycle(
    peak: Scalar, steps: Int, rise: Double = 0.3, fall: Double = 0.85,
    initialDivisor: Scalar = 25, finalDivisor: Scalar = 10_000
  ) -> Schedule {
    let first = peak / initialDivisor
    let (up, down) = (Int(rise * Double(steps)), Int(fall * Double(steps)))
    return interpolated(
      knots: [(0, first), (up, peak), (down, first), (steps, first / finalDivisor)]
    ) { start, end, part in (end - start) * part + start }
  }

  /// The values between knots, each a step and its value; after the last knot its value stays.
  private static func interpolated(
    knots: [(step: Int, value: Scalar)],
    by interpolate: @escaping @Sendable (Scalar, Scalar, Scalar) -> Scalar
  ) -> Schedule {
    for knot in knots { checkRate(knot.value) }
    checkAscending(knots.map(\.step))
    let (steps, values) = (knots.map(\.step), knots.map(\.value))
    return Schedule { step in
      guard let next = steps.firstIndex(where: { $0 > step }) else {
        return values[steps.count - 1]
      }
      let part = Scalar(step - steps[next - 1]) / Scalar(steps[next] - steps[next - 1])
      return interpolate(values[next - 1], values[next], part)
    }
  }
}
