internal import Convergence
internal import RealModule

extension Schedule {
  /// A value that is multiplied at given steps: the factors act one on top of the other.
  ///
  /// With `[(100, 0.1), (200, 0.01)]` a value of 1 becomes 0.1 at step 100 and 0.001 at step 200.
  ///
  /// - Parameters:
  ///   - initial: The value before the first boundary.
  ///   - factors: The steps, in ascending order, from which on a factor acts, with the factors.
  /// - Returns: The schedule.
  public static func piecewise(
    from initial: Scalar, factors: [(step: Int, factor: Scalar)]
  ) -> Schedule {
    checkRate(initial)
    checkAscending(factors.map(\.step))
    require(
      factors.allSatisfy { $0.factor >= 0 }, "The factors of a schedule must be at least 0.")
    let (steps, values) = (factors.map(\.step), factors.map(\.factor))
    return Schedule { step in
      var value = initial
      for (boundary, factor) in zip(steps, values) where step >= boundary { value *= factor }
      return value
    }
  }

  /// A value that is multiplied by a factor every so many steps, initial · factor^⌊t / steps⌋.
  ///
  /// - Parameters:
  ///   - initial: The value at step 0.
  ///   - factor: The factor, at least 0; 0.1 by default, as in PyTorch.
  ///   - steps: The number of steps between two cuts.
  /// - Returns: The schedule.
  public static func stepDecay(
    from initial: Scalar, factor: Scalar = 0.1, every steps: Int
  ) -> Schedule {
    checkRate(initial)
    checkLength(steps)
    require(factor >= 0, "The factor of a schedule must be at least 0, not \(factor).")
    return Schedule { step in initial * .pow(factor, step / steps) }
  }
}
