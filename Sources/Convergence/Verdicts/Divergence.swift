/// How a diverging run grows.
public struct Divergence: Equatable, Sendable {
  /// The distance of the last point from the start.
  public let distance: Double
  /// The factor by which the length of a step grows a step, over the last quarter of the run;
  /// 1 if the run walks away at a constant pace. `nil` if a step was 0.
  public let growth: FittedRate?
}

extension Divergence: CustomStringConvertible {
  /// The figures of the divergence.
  public var description: String {
    let pace = growth.map { ", its steps growing by \($0)" } ?? ""
    return "at distance \(brief(distance)) from its start\(pace)"
  }
}
