/// One marker for each point.
public struct DotMark: Mark {
  /// The points.
  public var series: Series
  /// Their colour; `nil` takes the next of the palette.
  public var color: PlotColor?
  /// The marker's radius in pixels.
  public var radius: Double
  /// The marker; `nil` takes the look's.
  public var marker: Marker?

  /// One marker for each point.
  ///
  /// - Parameters:
  ///   - series: The points.
  ///   - color: Their colour; `nil` takes the next of the palette.
  ///   - radius: The marker's radius in pixels.
  ///   - marker: The marker; `nil` takes the look's.
  public init(
    _ series: Series, color: PlotColor? = nil, radius: Double = 3, marker: Marker? = nil
  ) {
    self.series = series
    self.color = color
    self.radius = radius
    self.marker = marker
  }

  public var name: String { series.name }
  public var legendKey: LegendKey? { .dot }
  public var problems: [PlotProblem] { series.problems }
  public var xExtent: AxisExtent { AxisExtent(series.x) }
  public var yExtent: AxisExtent { AxisExtent(series.y) }

  public func draw(in area: PlotArea, into svg: inout SVGWriter) {
    var path = PathData()
    var seen = Set<PlotPoint>()
    let limits = area.frame.grown(by: radius)
    for index in 0..<series.count {
      guard let point = area.point(series.x[index], series.y[index]), limits.contains(point)
      else { continue }
      // Of the dots within a quarter of a pixel one is drawn: under thousands the others hide.
      let cell = PlotPoint((point.x * 4).rounded(), (point.y * 4).rounded())
      guard seen.insert(cell).inserted else { continue }
      (marker ?? area.style.marker).add(at: point, radius: radius, to: &path)
    }
    guard !path.isEmpty else { return }
    svg.element(
      "path",
      [.path(path), .color("fill", color ?? area.style.color), .number("fill-opacity", 0.85)])
  }

  public func pointsNotDrawn(in area: PlotArea) -> Int { series.countNotDrawn(in: area) }

  public func summary(_ axes: AxisNames) -> [String] { SeriesSummary(series).sentences(axes) }

  public func table(_ axes: AxisNames) -> DataTable? { series.table(axes) }
}
