/// Which rule ended a run, with the figure that made it speak.
public enum StopReason: Equatable, Sendable {
  /// The run made all the steps that it was allowed.
  case budget(steps: Int)
  /// The gradient's norm fell to the limit.
  case gradientNorm(Double, limit: Double)
  /// The loss changed by no more than the limit, relative to its size.
  case relativeLoss(Double, limit: Double)
  /// The best loss did not improve for so many steps.
  case plateau(steps: Int, best: Double)
  /// The loss fell to the target.
  case lossTarget(Double, target: Double)
  /// The parameters, the loss or the gradient are no longer finite.
  case nonFinite
  /// The method itself could not go on, for the reason given.
  case failed(String)
}

extension StopReason: CustomStringConvertible {
  /// A sentence that says which rule it was and what it saw.
  public var description: String {
    switch self {
    case .budget(let steps): "The budget of \(steps) steps was used up."
    case .gradientNorm(let norm, let limit):
      "The gradient's norm \(norm) is at most \(limit)."
    case .relativeLoss(let change, let limit):
      "The loss changed by \(change) of its size, at most \(limit)."
    case .plateau(let steps, let best):
      "The loss did not improve on \(best) for \(steps) steps."
    case .lossTarget(let loss, let target): "The loss \(loss) is at most its target \(target)."
    case .nonFinite: "A parameter, the loss or the gradient is no longer finite."
    case .failed(let reason): reason
    }
  }
}
