/// Words beside a point, tied to it by a leader.
public struct AnnotationMark: Mark {
  /// The words.
  public var text: String
  /// The value on the horizontal axis.
  public var x: Double
  /// The value on the vertical axis.
  public var y: Double
  /// From the point to the words, in pixels, y downwards; `nil` turns toward the middle of the plot.
  public var offset: PlotPoint?

  /// Words beside a point.
  ///
  /// - Parameters:
  ///   - text: The words; a newline begins another line.
  ///   - x: The point's value on the horizontal axis.
  ///   - y: The point's value on the vertical axis.
  ///   - offset: From the point to the words, in pixels, y downwards; `nil` turns toward the middle.
  public init(_ text: String, x: Double, y: Double, offset: PlotPoint? = nil) {
    self.text = text
    self.x = x
    self.y = y
    self.offset = offset
  }

  public var xExtent: AxisExtent {
    var extent = AxisExtent([x])
    extent.isTight = true
    return extent
  }

  public var yExtent: AxisExtent { AxisExtent([y]) }

  public func draw(in area: PlotArea, into svg: inout SVGWriter) {
    let frame = area.frame
    guard let point = area.point(x, y), frame.grown(by: 1).contains(point) else { return }
    let isLeft = point.x < frame.left + frame.width / 2
    let isHigh = point.y < frame.top + frame.height / 2
    let move = offset ?? PlotPoint(isLeft ? 28 : -28, isHigh ? 30 : -30)
    let end = PlotPoint(point.x + move.x, point.y + move.y)
    var leader = PathData()
    leader.polyline([shortened(from: point, to: end), end])
    svg.element("path", [.path(leader)] + SVGAttribute.stroke(.ink, width: 1.1))
    let words = PlacedText(
      text, at: PlotPoint(end.x + (move.x >= 0 ? 4 : -4), end.y + 4.5),
      anchor: move.x >= 0 ? .start : .end)
    words.draw(in: frame, into: &svg)
  }

  /// The leader stops before the point, so as not to cover it.
  private func shortened(from point: PlotPoint, to end: PlotPoint) -> PlotPoint {
    let (dx, dy) = (end.x - point.x, end.y - point.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 8 else { return point }
    return PlotPoint(point.x + dx / length * 5, point.y + dy / length * 5)
  }

  public func pointsNotDrawn(in area: PlotArea) -> Int { area.point(x, y) == nil ? 1 : 0 }

  public func summary(_ axes: AxisNames) -> [String] { TextMark(text, x: x, y: y).summary(axes) }
}
