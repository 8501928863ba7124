internal import Convergence

/// A rule that may end a run before its budget of steps is used up.
///
/// The run's ``Convergence/StopReason`` names the rule that spoke first, in the order in which the
/// rules were given.
public enum StoppingRule: Equatable, Sendable {
  /// The gradient's Euclidean norm is at most the limit.
  case gradientNorm(atMost: Double)
  /// The loss changed by at most the limit since the step before, relative to its size:
  /// |Lₖ − Lₖ₋₁| ≤ limit · max(|Lₖ|, |Lₖ₋₁|).
  case relativeLoss(atMost: Double)
  /// The best loss has not improved by more than `improvement` for `steps` steps.
  case plateau(steps: Int, improvement: Double)
  /// The loss is at most the target.
  case loss(atMost: Double)
}

/// What the stopping rules remember from point to point.
struct StoppingMemory {
  private let rules: [StoppingRule]
  private var previousLoss: Double?
  private var bestLosses: [Double]
  private var waits: [Int]

  init(rules: [StoppingRule]) {
    self.rules = rules
    bestLosses = Array(repeating: .infinity, count: rules.count)
    waits = Array(repeating: 0, count: rules.count)
  }

  /// The reason to end the run at this point, if there is one.
  ///
  /// A value that is not finite ends every run: no rule can be trusted after it.
  mutating func reasonToStop(loss: Double, gradientNorm: Double) -> StopReason? {
    guard loss.isFinite, gradientNorm.isFinite else { return .nonFinite }
    if rules.isEmpty { return nil }
    defer { previousLoss = loss }
    for index in rules.indices {
      if let reason = speak(index, loss: loss, gradientNorm: gradientNorm) { return reason }
    }
    return nil
  }

  private mutating func speak(_ index: Int, loss: Double, gradientNorm: Double) -> StopReason? {
    switch rules[index] {
    case .gradientNorm(let limit):
      return gradientNorm <= limit ? .gradientNorm(gradientNorm, limit: limit) : nil
    case .relativeLoss(let limit):
      guard let previousLoss else { return nil }
      let size = max(loss.magnitude, previousLoss.magnitude)
      let change = size == 0 ? 0 : (loss - previousLoss).magnitude / size
      return change <= limit ? .relativeLoss(change, limit: limit) : nil
    case .plateau(let steps, let improvement):
      if loss < bestLosses[index] - improvement {
        bestLosses[index] = loss
        waits[index] = 0
        return nil
      }
      waits[index] += 1
      return waits[index] >= steps ? .plateau(steps: steps, best: bestLosses[index]) : nil
    case .loss(let target):
      return loss <= target ? .lossTarget(loss, target: target) : nil
    }
  }
}
