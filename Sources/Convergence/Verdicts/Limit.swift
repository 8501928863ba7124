/// Where, how soon and how fast a run converged.
public struct Limit: Equatable, Sendable {
  /// The last point of the run.
  public let point: [Double]
  /// The first step from which on every point is within the tolerance of the last one.
  public let steps: Int
  /// An estimate of the last point's distance from the true limit.
  public let remaining: Double
  /// The factor by which the distance shrinks a step, if enough steps show it.
  public let rate: FittedRate?
  /// The order of convergence, if enough steps show it.
  public let order: FittedOrder?
}

extension Limit: CustomStringConvertible {
  /// The figures of the limit.
  public var description: String {
    var text = "to \(brief(point)) in \(steps) steps"
    if let order { text += ", order \(order)" }
    if let rate { text += ", rate \(rate)" }
    return text
  }
}
