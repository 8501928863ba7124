/// The region between a curve and zero, its edge drawn as a line.
public struct AreaMark: Mark {
  /// The curve.
  public var series: Series
  /// Its colour; `nil` takes the next of the palette.
  public var color: PlotColor?

  /// The region between a curve and zero; on a logarithmic axis down to its lower end.
  ///
  /// - Parameters:
  ///   - series: The curve.
  ///   - color: Its colour; `nil` takes the next of the palette.
  public init(_ series: Series, color: PlotColor? = nil) {
    self.series = series
    self.color = color
  }

  public var name: String { series.name }
  public var legendKey: LegendKey? { .line }
  public var problems: [PlotProblem] { series.problems }
  public var xExtent: AxisExtent { LineMark(series).xExtent }

  public var yExtent: AxisExtent {
    var extent = AxisExtent(series.y)
    extent.includesZero = true
    extent.allowsLog = false
    return extent
  }

  public func draw(in area: PlotArea, into svg: inout SVGWriter) {
    var path = PathData()
    let projection = Projection(area: area)
    for run in projection.runs(x: series.x, y: series.y) {
      guard let first = run.first, let last = run.last else { continue }
      let base = area.baseline
      let outline = [PlotPoint(first.x, base)] + run + [PlotPoint(last.x, base)]
      path.polygon(projection.outline(outline))
    }
    if !path.isEmpty {
      svg.element(
        "path",
        [.path(path), .color("fill", color ?? area.style.color), .number("fill-opacity", 0.25)])
    }
    LineMark(series, color: color ?? area.style.color).draw(in: area, into: &svg)
  }

  public func labelAnchor(in area: PlotArea) -> PlotPoint? {
    LineMark(series).labelAnchor(in: area)
  }

  public func pointsNotDrawn(in area: PlotArea) -> Int { series.countNotDrawn(in: area) }

  public func summary(_ axes: AxisNames) -> [String] { SeriesSummary(series).sentences(axes) }

  public func table(_ axes: AxisNames) -> DataTable? { series.table(axes) }
}
