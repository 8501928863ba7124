/// A path through the plane with its direction: where an optimizer went.
public struct PathMark: Mark {
  /// The points in order.
  public var series: Series
  /// Its colour; `nil` takes the next of the palette.
  public var color: PlotColor?
  /// Whether each point is marked, so that the length of steps is seen.
  public var showsPoints: Bool

  /// A path from a ring at its start to a marker at its end, with arrow heads on the way.
  ///
  /// - Parameters:
  ///   - series: The points in order.
  ///   - color: Its colour; `nil` takes the next of the palette.
  ///   - showsPoints: Whether each point is marked.
  public init(_ series: Series, color: PlotColor? = nil, showsPoints: Bool = true) {
    self.series = series
    self.color = color
    self.showsPoints = showsPoints
  }

  public var name: String { series.name }
  public var legendKey: LegendKey? { .path }
  public var problems: [PlotProblem] { series.problems }

  public var xExtent: AxisExtent { plane(series.x) }
  public var yExtent: AxisExtent { plane(series.y) }

  private func plane(_ values: [Double]) -> AxisExtent {
    var extent = AxisExtent(values)
    extent.allowsLog = false
    return extent
  }

  public func draw(in area: PlotArea, into svg: inout SVGWriter) {
    let pieces = Projection(area: area).pieces(x: series.x, y: series.y)
    let color = color ?? area.style.color
    var line = PathData()
    var heads = PathData()
    for piece in pieces {
      line.polyline(piece)
      addHeads(piece, to: &heads)
    }
    guard !line.isEmpty else { return }
    let round: [SVGAttribute] = [
      .text("stroke-linejoin", "round"), .text("stroke-linecap", "round"),
    ]
    svg.element("path", [.path(line)] + SVGAttribute.stroke(.paper, width: 4) + round)
    var attributes = [SVGAttribute.path(line)] + SVGAttribute.stroke(color, width: 1.8) + round
    if area.lookCount > 1, !area.style.dash.isEmpty {
      attributes.append(.text("stroke-dasharray", area.style.dash))
    }
    svg.element("path", attributes)
    if !heads.isEmpty {
      svg.element("path", [.path(heads)] + SVGAttribute.stroke(color, width: 1.8) + round)
    }
    drawPoints(in: area, color: color, into: &svg)
  }

  /// Heads along the way, about one in 70 px, in the middle of a segment long enough to show one.
  private func addHeads(_ points: [PlotPoint], to path: inout PathData) {
    var travelled = 40.0
    for (from, to) in zip(points, points.dropFirst()) {
      let (dx, dy) = (to.x - from.x, to.y - from.y)
      let length = (dx * dx + dy * dy).squareRoot()
      travelled += length
      guard travelled > 70, length > 7 else { continue }
      travelled = 0
      let tip = PlotPoint(from.x + dx * 0.6, from.y + dy * 0.6)
      ArrowShape.addHead(from: from, to: tip, size: 7, to: &path)
    }
  }

  private func drawPoints(in area: PlotArea, color: PlotColor, into svg: inout SVGWriter) {
    let limits = area.frame.grown(by: 3)
    let points = (0..<series.count)
      .compactMap { area.point(series.x[$0], series.y[$0]) }
      .filter(limits.contains)
    guard let first = points.first, let last = points.last else { return }
    var steps = PathData()
    // Beyond a hundred points markers would be a thick line.
    if showsPoints, points.count <= 100 {
      for point in points.dropFirst().dropLast() {
        Marker.circle.add(at: point, radius: 2, to: &steps)
      }
    }
    area.style.marker.add(at: last, radius: 4.5, to: &steps)
    var start = PathData()
    Marker.circle.add(at: first, radius: 4, to: &start)
    svg.element("path", [.path(steps), .color("fill", color)])
    svg.element(
      "path",
      [
        .path(start), .color("fill", .paper), .color("stroke", color),
        .number("stroke-width", 1.8),
      ])
  }

  public func pointsNotDrawn(in area: PlotArea) -> Int { series.countNotDrawn(in: area) }

  public func summary(_ axes: AxisNames) -> [String] {
    let subject = name.isEmpty ? "A path" : "\(name): a path"
    let finite = (0..<series.count).filter { series.x[$0].isFinite && series.y[$0].isFinite }
    guard let first = finite.first, let last = finite.last else {
      return ["\(subject) without finite points."]
    }
    let ends = [first, last].map { index in
      "(\(NumberText.significant(series.x[index])), \(NumberText.significant(series.y[index])))"
    }
    return ["\(subject) of \(series.count) points from \(ends[0]) to \(ends[1])."]
  }

  public func table(_ axes: AxisNames) -> DataTable? {
    DataTable(
      caption: name, headers: ["point", axes.x, axes.y], rowCount: series.count,
      columns: [[], series.x, series.y]
    ) { index in
      ["\(index)"]
        + [series.x[index], series.y[index]].map { NumberText.significant($0, digits: 6) }
    }
  }
}
