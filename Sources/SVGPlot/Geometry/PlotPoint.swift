/// A point of the drawing, in pixels of the view box, y downwards.
public struct PlotPoint: Hashable, Sendable {
  /// Pixels from the left.
  public var x: Double
  /// Pixels from the top.
  public var y: Double

  /// A point at so many pixels from the left and from the top.
  ///
  /// - Parameters:
  ///   - x: Pixels from the left.
  ///   - y: Pixels from the top.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// The distance to the segment from `start` to `end`.
  func distance(from start: PlotPoint, to end: PlotPoint) -> Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let (px, py) = (x - start.x, y - start.y)
    let length = dx * dx + dy * dy
    let t = length > 0 ? min(max((px * dx + py * dy) / length, 0), 1) : 0
    let (ex, ey) = (px - t * dx, py - t * dy)
    return (ex * ex + ey * ey).squareRoot()
  }
}
