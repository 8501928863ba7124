/// Where a run stopped moving although it had not arrived.
public struct Stall: Equatable, Sendable {
  /// The last point of the run.
  public let point: [Double]
  /// The first step from which on every point is within the tolerance of the last one.
  public let since: Int
  /// The gradient's norm at the last point, if it was recorded.
  public let gradientNorm: Double?
}

extension Stall: CustomStringConvertible {
  /// The figures of the stall.
  public var description: String {
    let slope = gradientNorm.map { " where the gradient's norm is still \(brief($0))" } ?? ""
    return "at \(brief(point)) since step \(since)\(slope)"
  }
}
