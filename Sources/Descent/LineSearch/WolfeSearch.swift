internal import Convergence
internal import RealModule

/// A search for a length that satisfies the strong Wolfe conditions.
///
/// L(x + α·d) ≤ L(x) + c₁·α·s and |d·∇L(x + α·d)| ≤ c₂·|s| with s = d·∇L(x) below 0: the loss falls
/// enough, and the slope has flattened, so that the step is not needlessly short either. A bracket is
/// grown until it must hold such a length, then narrowed. Wolfe, "Convergence conditions for ascent
/// methods", 1969; Nocedal and Wright, "Numerical optimization", 2006, algorithms 3.5 and 3.6.
public struct WolfeSearch<Scalar: RealScalar>: LineSearch, Equatable {
  /// The first length tried; 1 by default.
  public var firstLength: Scalar
  /// The share c₁ of the first-order decrease that is asked for; 10⁻⁴ by default.
  public var sufficientDecrease: Scalar
  /// The share c₂ of the slope that may remain; 0.9 by default, 0.1 is usual for conjugate gradients.
  public var curvature: Scalar
  /// After how many trials the search gives up; 60 by default.
  public var maximumTrials: Int

  /// The search with its figures.
  public init(
    firstLength: Scalar = 1, sufficientDecrease: Scalar = 1e-4, curvature: Scalar = 0.9,
    maximumTrials: Int = 60
  ) {
    require(firstLength > 0, "The first length must be above 0, not \(firstLength).")
    require(
      sufficientDecrease > 0 && sufficientDecrease < curvature && curvature < 1,
      "The shares must satisfy 0 < c₁ < c₂ < 1; they are \(sufficientDecrease) and \(curvature).")
    require(maximumTrials > 0, "A search needs at least 1 trial, not \(maximumTrials).")
    self.firstLength = firstLength
    self.sufficientDecrease = sufficientDecrease
    self.curvature = curvature
    self.maximumTrials = maximumTrials
  }

  /// A length tried, with the loss and the slope there.
  private struct Trial {
    var length: Scalar
    var loss: Scalar
    var slope: Scalar
  }

  /// A length that satisfies both conditions; see ``LineSearch``.
  public func search<Problem: Objective<Scalar>>(
    on objective: Problem, from point: [Scalar], along direction: [Scalar], loss: Scalar,
    gradient: [Scalar]
  ) -> LineSearchStep<Scalar>? {
    var line = SearchLine(objective, point, direction, loss: loss, gradient: gradient)
    guard line.isFinite else { return nil }
    var previous = Trial(length: 0, loss: loss, slope: line.slope)
    var length = firstLength
    while line.trials < maximumTrials {
      let trial = measure(length, &line)
      // A loss that is NaN is not low enough: the bracket then lies on this side of it.
      if !decreases(trial, line) || (line.trials > 1 && trial.loss >= previous.loss) {
        return narrow(low: previous, high: trial, &line)
      }
      if isFlat(trial, line) { return step(trial, line) }
      if trial.slope >= 0 { return narrow(low: trial, high: previous, &line) }
      previous = trial
      length *= 2
    }
    return nil
  }

  /// Narrows a bracket whose end `low` has the lower loss and slopes down towards `high`.
  private func narrow<Problem: Objective<Scalar>>(
    low: Trial, high: Trial, _ line: inout SearchLine<Problem>
  ) -> LineSearchStep<Scalar>? {
    var (low, high) = (low, high)
    while line.trials < maximumTrials {
      let trial = measure(inside(low, high), &line)
      if !decreases(trial, line) || trial.loss >= low.loss {
        high = trial
      } else {
        if isFlat(trial, line) { return step(trial, line) }
        if trial.slope * (high.length - low.length) >= 0 { high = low }
        low = trial
      }
      // Neighbouring lengths leave nothing to narrow.
      if (high.length - low.length).magnitude <= low.length.ulp { return nil }
    }
    return nil
  }

  /// The minimum of the parabola through the lower end's loss and slope and the other end's loss, or
  /// the middle where that is too near an end or undefined.
  private func inside(_ low: Trial, _ high: Trial) -> Scalar {
    let width = high.length - low.length
    let bend = high.loss - low.loss - low.slope * width
    let share = -low.slope * width / (2 * bend)
    return low.length + width * (share >= 0.1 && share <= 0.9 ? share : 0.5)
  }

  private func measure<Problem: Objective<Scalar>>(
    _ length: Scalar, _ line: inout SearchLine<Problem>
  ) -> Trial {
    let (loss, slope) = line.lossAndSlope(at: length)
    return Trial(length: length, loss: loss, slope: slope)
  }

  private func decreases<Problem: Objective<Scalar>>(
    _ trial: Trial, _ line: SearchLine<Problem>
  ) -> Bool {
    trial.loss <= line.loss + sufficientDecrease * trial.length * line.slope
  }

  private func isFlat<Problem: Objective<Scalar>>(
    _ trial: Trial, _ line: SearchLine<Problem>
  ) -> Bool {
    trial.slope.magnitude <= -curvature * line.slope
  }

  private func step<Problem: Objective<Scalar>>(
    _ trial: Trial, _ line: SearchLine<Problem>
  ) -> LineSearchStep<Scalar> {
    LineSearchStep(
      length: trial.length, point: line.point, loss: trial.loss, trials: line.trials)
  }
}
