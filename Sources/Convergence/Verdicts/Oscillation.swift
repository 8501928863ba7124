/// How a run that stays in a bounded region moves there.
public struct Oscillation: Equatable, Sendable {
  /// After how many steps the points come back, `nil` if they never do and only wander.
  public let period: Int?
  /// The mean of the points over whole periods.
  public let center: [Double]
  /// The largest distance of a point from the centre.
  public let radius: Double

  /// An oscillation with the given figures.
  public init(period: Int?, center: [Double], radius: Double) {
    self.period = period
    self.center = center
    self.radius = radius
  }
}

extension Oscillation: CustomStringConvertible {
  /// The figures of the oscillation.
  public var description: String {
    let motion = period.map { "with period \($0)" } ?? "without a period"
    return "\(motion) around \(brief(center)) within radius \(brief(radius))"
  }
}
