/// The region between two curves: a spread over seeds, a bound above and below.
public struct BandMark: Mark {
  /// What the region is.
  public var name: String
  /// Horizontal positions, rising.
  public var x: [Double]
  /// The lower curve.
  public var lower: [Double]
  /// The upper curve.
  public var upper: [Double]
  /// Its colour; `nil` takes the next of the palette. Give `.series(i)` to match the i-th line.
  public var color: PlotColor?
  /// How much it covers what lies under it, from 0 to 1.
  public var opacity: Double

  /// The region between two curves.
  ///
  /// - Parameters:
  ///   - name: What the region is; empty keeps it out of the legend.
  ///   - x: Horizontal positions, rising.
  ///   - lower: The lower curve.
  ///   - upper: The upper curve.
  ///   - color: Its colour; `nil` takes the next of the palette.
  ///   - opacity: How much it covers what lies under it.
  public init(
    _ name: String = "", x: [Double], lower: [Double], upper: [Double], color: PlotColor? = nil,
    opacity: Double = 0.22
  ) {
    self.name = name
    self.x = x
    self.lower = lower
    self.upper = upper
    self.color = color
    self.opacity = opacity
  }

  public var legendKey: LegendKey? { .band }

  public var problems: [PlotProblem] {
    PlotProblem.mismatch(
      name.isEmpty ? "a band" : "“\(name)”",
      ["x": x.count, "lower": lower.count, "upper": upper.count])
  }

  public var xExtent: AxisExtent {
    var extent = AxisExtent(x)
    extent.isTight = true
    extent.allowsLog = false
    return extent
  }

  public var yExtent: AxisExtent {
    var extent = AxisExtent(lower)
    extent.merge(AxisExtent(upper))
    return extent
  }

  public func draw(in area: PlotArea, into svg: inout SVGWriter) {
    var path = PathData()
    let projection = Projection(area: area)
    for outline in BandOutline(area: area, x: x, lower: lower, upper: upper).outlines {
      path.polygon(projection.outline(outline))
    }
    guard !path.isEmpty else { return }
    svg.element(
      "path",
      [
        .path(path), .color("fill", color ?? area.style.color), .number("fill-opacity", opacity),
      ])
  }

  public func pointsNotDrawn(in area: PlotArea) -> Int {
    let count = min(x.count, lower.count, upper.count)
    return (0..<count).count { index in
      !(area.x.accepts(x[index]) && area.y.accepts(lower[index]) && area.y.accepts(upper[index]))
    }
  }

  public func summary(_ axes: AxisNames) -> [String] {
    let count = min(x.count, lower.count, upper.count)
    let widths = (0..<count).map { upper[$0] - lower[$0] }.filter(\.isFinite)
    guard let widest = widths.max() else { return [] }
    let subject = name.isEmpty ? "A band" : name
    return [
      "\(subject): a band of \(count) points, at most \(NumberText.significant(widest)) wide."
    ]
  }

  public func table(_ axes: AxisNames) -> DataTable? {
    DataTable(
      caption: name, headers: [axes.x, "lower", "upper"],
      rowCount: min(x.count, lower.count, upper.count), columns: [x, lower, upper]
    ) { index in
      [x[index], lower[index], upper[index]].map { NumberText.significant($0, digits: 6) }
    }
  }
}
