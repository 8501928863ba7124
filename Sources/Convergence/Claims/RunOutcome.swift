/// The figures of a run that tell whether it got worse: how it ended, how near, how soon and how fast.
public struct RunOutcome: Equatable, Sendable {
  /// What it did.
  public let verdict: Verdict
  /// How many steps were made.
  public let steps: Int
  /// From which step on every point is within the tolerance of the limit; `nil` if the last one is not.
  public let stepsToTolerance: Int?
  /// The distance of the last point from the claimed limit, or else the estimate of what remained; `nil` if there is
  /// no limit.
  public let finalError: Double?
  /// The factor by which the distance shrinks a step, if enough steps show it.
  public let rate: FittedRate?
  /// The order of convergence, if enough steps show it.
  public let order: FittedOrder?
}

extension Trace {
  /// The figures of this run with regard to a claim: its limit and its tolerance are the claim's where it names them.
  public func outcome(for claim: ConvergenceClaim) -> RunOutcome {
    let claimed = claim.limit
    let verdict = verdict(within: max(claim.tolerance ?? 1e-6, Double(Scalar.ulpOfOne)))
    var found: Limit?
    if case .converged(let limit) = verdict { found = limit }
    var (arrival, error) = (found?.steps, found?.remaining)
    if let claimed {
      let distances = distances(from: claimed.point)
      let outside = distances.lastIndex { !($0 <= claimed.tolerance) }.map { $0 + 1 } ?? 0
      arrival = outside < distances.count ? outside : nil
      error = distances[distances.count - 1]
    }
    return RunOutcome(
      verdict: verdict, steps: steps, stepsToTolerance: arrival, finalError: error,
      rate: found?.rate, order: found?.order)
  }
}

extension ConvergenceClaim {
  /// The limit that it names, and the distance that counts as arrived there.
  fileprivate var limit: (point: [Double], tolerance: Double)? {
    if case .convergesTo(let limit, let tolerance, _) = kind { (limit, tolerance) } else { nil }
  }

  /// The tolerance of its verdict, where it sets one.
  fileprivate var tolerance: Double? {
    switch kind {
    case .convergesTo(_, let tolerance, _), .converges(let tolerance), .stalls(let tolerance):
      tolerance
    default: nil
    }
  }
}

extension Verdict {
  /// The verdict in a word or two, without its figures.
  public var name: String {
    switch self {
    case .converged: "converged"
    case .oscillating: "oscillating"
    case .stalled: "stalled"
    case .diverging: "diverging"
    case .nonFinite: "not finite"
    case .unfinished: "unfinished"
    }
  }
}
