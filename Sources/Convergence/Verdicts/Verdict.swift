/// What a run did, computed from its trace.
public enum Verdict: Equatable, Sendable {
  /// The points approach a limit.
  case converged(Limit)
  /// The points stay in a bounded region without approaching one of its points.
  case oscillating(Oscillation)
  /// The points all but stopped moving, at a place that is no minimum.
  case stalled(Stall)
  /// The loss, or the distance from the start, grows and grows.
  case diverging(Divergence)
  /// From step `since` on, a number of the trace is NaN or infinite.
  case nonFinite(since: Int)
  /// The budget ended while the points were still on their way; `remaining` is the distance that
  /// they would still go if they went on slowing down as they did, infinite if they do not.
  case unfinished(remaining: Double)
}

extension Verdict: CustomStringConvertible {
  /// A sentence with the figures.
  public var description: String {
    switch self {
    case .converged(let limit): "converged \(limit)"
    case .oscillating(let oscillation): "oscillating \(oscillation)"
    case .stalled(let stall): "stalled \(stall)"
    case .diverging(let divergence): "diverging \(divergence)"
    case .nonFinite(let step): "not finite since step \(step)"
    case .unfinished(let remaining):
      "unfinished: an estimated distance of \(brief(remaining)) remained when the run ended"
    }
  }
}
