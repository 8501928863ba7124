internal import Convergence
internal import RealModule

/// Backtracking: the first of α₀, α₀·s, α₀·s² … that decreases the loss enough.
///
/// Enough is Armijo's condition, L(x + α·d) ≤ L(x) + c·α·d·∇L(x). Armijo, "Minimization of functions
/// having Lipschitz continuous first partial derivatives", 1966.
public struct ArmijoSearch<Scalar: RealScalar>: LineSearch, Equatable {
  /// The first length α₀ tried; 1 by default.
  public var firstLength: Scalar
  /// The factor s between two trials; ½ by default.
  public var shrink: Scalar
  /// The share c of the first-order decrease that is asked for; 10⁻⁴ by default.
  public var sufficientDecrease: Scalar
  /// After how many trials the search gives up; 60 by default, when ½ has come down to 10⁻¹⁸.
  public var maximumTrials: Int

  /// Backtracking with its figures.
  public init(
    firstLength: Scalar = 1, shrink: Scalar = 0.5, sufficientDecrease: Scalar = 1e-4,
    maximumTrials: Int = 60
  ) {
    require(firstLength > 0, "The first length must be above 0, not \(firstLength).")
    require(shrink > 0 && shrink < 1, "A shrink must be between 0 and 1, not \(shrink).")
    require(
      sufficientDecrease > 0 && sufficientDecrease < 1,
      "The share of the decrease must be between 0 and 1, not \(sufficientDecrease).")
    require(maximumTrials > 0, "A search needs at least 1 trial, not \(maximumTrials).")
    self.firstLength = firstLength
    self.shrink = shrink
    self.sufficientDecrease = sufficientDecrease
    self.maximumTrials = maximumTrials
  }

  /// The first length that satisfies Armijo's condition; see ``LineSearch``.
  public func search<Problem: Objective<Scalar>>(
    on objective: Problem, from point: [Scalar], along direction: [Scalar], loss: Scalar,
    gradient: [Scalar]
  ) -> LineSearchStep<Scalar>? {
    var line = SearchLine(objective, point, direction, loss: loss, gradient: gradient)
    guard line.isFinite else { return nil }
    var length = firstLength
    while line.trials < maximumTrials {
      let reached = line.loss(at: length)
      if reached <= loss + sufficientDecrease * length * line.slope {
        return LineSearchStep(
          length: length, point: line.point, loss: reached, trials: line.trials)
      }
      length *= shrink
    }
    return nil
  }
}
