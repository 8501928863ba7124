/// A line through points in order; with a step ``Curve`` a step line.
public struct LineMark: Mark {
  /// The points.
  public var series: Series
  /// Its colour; `nil` takes the next of the palette.
  public var color: PlotColor?
  /// The stroke's width in pixels.
  public var width: Double
  /// Its dash pattern; `nil` takes the look's when several layers must be told apart.
  public var dash: Dash?
  /// How it goes from one point to the next.
  public var curve: Curve
  /// Whether each point is marked.
  public var showsPoints: Bool

  /// A line.
  ///
  /// - Parameters:
  ///   - series: The points.
  ///   - color: Its colour; `nil` takes the next of the palette.
  ///   - width: The stroke's width in pixels.
  ///   - dash: Its dash pattern; `nil` takes the look's.
  ///   - curve: How it goes from one point to the next.
  ///   - showsPoints: Whether each point is marked.
  public init(
    _ series: Series, color: PlotColor? = nil, width: Double = 2, dash: Dash? = nil,
    curve: Curve = .straight, showsPoints: Bool = false
  ) {
    self.series = series
    self.color = color
    self.width = width
    self.dash = dash
    self.curve = curve
    self.showsPoints = showsPoints
  }

  public var name: String { series.name }
  public var legendKey: LegendKey? { .line }
  public var fixedDash: Dash? { dash }
  public var problems: [PlotProblem] { series.problems }

  public var xExtent: AxisExtent {
    var extent = AxisExtent(series.x)
    extent.isTight = !showsPoints
    extent.allowsLog = false
    return extent
  }

  public var yExtent: AxisExtent { AxisExtent(series.y) }

  public func draw(in area: PlotArea, into svg: inout SVGWriter) {
    var line = PathData()
    var points = PathData()
    let pieces = Projection(area: area).pieces(x: series.x, y: series.y, curve: curve)
    for piece in pieces {
      line.polyline(piece)
      // A point between two gaps has no line; without a marker it would vanish.
      if piece.count == 1 { area.style.marker.add(at: piece[0], radius: 3, to: &points) }
    }
    if showsPoints { addPoints(in: area, to: &points) }
    let color = color ?? area.style.color
    var attributes: [SVGAttribute] = [
      .path(line), .text("fill", "none"), .color("stroke", color), .number("stroke-width", width),
      .text("stroke-linejoin", "round"), .text("stroke-linecap", "round"),
    ]
    let pattern = dash?.pattern ?? (area.lookCount > 1 ? area.style.dash : "")
    if !pattern.isEmpty { attributes.append(.text("stroke-dasharray", pattern)) }
    if !line.isEmpty { svg.element("path", attributes) }
    if !points.isEmpty { svg.element("path", [.path(points), .color("fill", color)]) }
  }

  public func labelAnchor(in area: PlotArea) -> PlotPoint? {
    for index in (0..<series.count).reversed() {
      guard let point = area.point(series.x[index], series.y[index]) else { continue }
      if area.frame.grown(by: 0.5).contains(point) { return point }
    }
    return nil
  }

  public func pointsNotDrawn(in area: PlotArea) -> Int { series.countNotDrawn(in: area) }

  public func summary(_ axes: AxisNames) -> [String] {
    SeriesSummary(series).sentences(axes)
  }

  public func table(_ axes: AxisNames) -> DataTable? { series.table(axes) }

  private func addPoints(in area: PlotArea, to path: inout PathData) {
    for index in 0..<series.count {
      guard let point = area.point(series.x[index], series.y[index]) else { continue }
      guard area.frame.grown(by: 1).contains(point) else { continue }
      area.style.marker.add(at: point, radius: 3, to: &path)
    }
  }
}
