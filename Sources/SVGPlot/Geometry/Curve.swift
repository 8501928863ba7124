/// How a line goes from one point to the next.
public enum Curve: Hashable, Sendable {
  /// Straight.
  case straight
  /// Level, then a step at the next point: a value holds until the next one.
  case stepAfter
  /// A step at the point, then level: a value has held since the last one.
  case stepBefore
  /// A step halfway.
  case stepMiddle

  func applied(to points: [PlotPoint]) -> [PlotPoint] {
    guard self != .straight, let first = points.first else { return points }
    var result = [first]
    result.reserveCapacity(points.count * 3)
    for (from, to) in zip(points, points.dropFirst()) {
      let corner =
        switch self {
        case .straight, .stepAfter: to.x
        case .stepBefore: from.x
        case .stepMiddle: (from.x + to.x) / 2
        }
      result.append(PlotPoint(corner, from.y))
      result.append(PlotPoint(corner, to.y))
      result.append(to)
    }
    return result
  }
}
