/// Cuts lines and outlines at a rectangle, so that no coordinate far off the drawing is written and a
/// segment that leaves it keeps its slope.
struct Clipping {
  let frame: PlotFrame

  /// Beyond this a pixel is brought back, so that products stay finite; the slope of what is visible
  /// changes by less than one part in 10⁵.
  private static let reach = 1e8

  /// The pieces of a line that lie in the rectangle.
  func line(_ points: [PlotPoint]) -> [[PlotPoint]] {
    if points.allSatisfy(frame.contains) { return points.isEmpty ? [] : [points] }
    var pieces: [[PlotPoint]] = []
    var piece: [PlotPoint] = []
    for (start, end) in zip(points, points.dropFirst()) {
      guard let (from, to) = segment(bounded(start), bounded(end)) else {
        if !piece.isEmpty { pieces.append(piece) }
        piece = []
        continue
      }
      if piece.last != from {
        if !piece.isEmpty { pieces.append(piece) }
        piece = [from]
      }
      piece.append(to)
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  /// The outline's part in the rectangle, by the algorithm of Sutherland and Hodgman.
  func polygon(_ points: [PlotPoint]) -> [PlotPoint] {
    if points.allSatisfy(frame.contains) { return points }
    var result = points.map(bounded)
    result = cut(result, at: frame.left, isX: true, keepsAbove: true)
    result = cut(result, at: frame.right, isX: true, keepsAbove: false)
    result = cut(result, at: frame.top, isX: false, keepsAbove: true)
    return cut(result, at: frame.bottom, isX: false, keepsAbove: false)
  }

  private func bounded(_ point: PlotPoint) -> PlotPoint {
    PlotPoint(
      min(max(point.x, -Self.reach), Self.reach), min(max(point.y, -Self.reach), Self.reach))
  }

  /// The part of a segment in the rectangle, by the algorithm of Liang and Barsky.
  private func segment(_ start: PlotPoint, _ end: PlotPoint) -> (PlotPoint, PlotPoint)? {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    var (enter, leave) = (0.0, 1.0)
    let sides = [
      (-dx, start.x - frame.left), (dx, frame.right - start.x),
      (-dy, start.y - frame.top), (dy, frame.bottom - start.y),
    ]
    for (direction, distance) in sides {
      if direction == 0 {
        if distance < 0 { return nil }
      } else if direction < 0 {
        enter = max(enter, distance / direction)
      } else {
        leave = min(leave, distance / direction)
      }
    }
    guard enter <= leave else { return nil }
    let from = enter == 0 ? start : PlotPoint(start.x + enter * dx, start.y + enter * dy)
    let to = leave == 1 ? end : PlotPoint(start.x + leave * dx, start.y + leave * dy)
    return (from, to)
  }

  private func cut(
    _ points: [PlotPoint], at limit: Double, isX: Bool, keepsAbove: Bool
  ) -> [PlotPoint] {
    var result: [PlotPoint] = []
    guard var previous = points.last else { return [] }
    func depth(_ point: PlotPoint) -> Double {
      let value = (isX ? point.x : point.y) - limit
      return keepsAbove ? value : -value
    }
    for point in points {
      let (before, now) = (depth(previous), depth(point))
      if (before < 0) != (now < 0) {
        let t = before / (before - now)
        result.append(
          PlotPoint(
            previous.x + t * (point.x - previous.x), previous.y + t * (point.y - previous.y)))
      }
      if now >= 0 { result.append(point) }
      previous = point
    }
    return result
  }
}
