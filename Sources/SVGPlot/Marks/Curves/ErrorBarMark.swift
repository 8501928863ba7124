/// A point and the interval around it, for each position.
public struct ErrorBarMark: Mark {
  /// What the points are.
  public var name: String
  /// Horizontal positions.
  public var x: [Double]
  /// The points.
  public var y: [Double]
  /// The lower ends of the intervals.
  public var lower: [Double]
  /// The upper ends of the intervals.
  public var upper: [Double]
  /// Their colour; `nil` takes the next of the palette.
  public var color: PlotColor?

  /// Points with intervals.
  ///
  /// - Parameters:
  ///   - name: What the points are.
  ///   - x: Horizontal positions.
  ///   - y: The points.
  ///   - lower: The lower ends of the intervals, as values and not as distances.
  ///   - upper: The upper ends.
  ///   - color: Their colour; `nil` takes the next of the palette.
  public init(
    _ name: String = "", x: [Double], y: [Double], lower: [Double], upper: [Double],
    color: PlotColor? = nil
  ) {
    self.name = name
    self.x = x
    self.y = y
    self.lower = lower
    self.upper = upper
    self.color = color
  }

  public var legendKey: LegendKey? { .dot }

  public var problems: [PlotProblem] {
    PlotProblem.mismatch(
      name.isEmpty ? "error bars" : "“\(name)”",
      ["x": x.count, "y": y.count, "lower": lower.count, "upper": upper.count])
  }

  public var xExtent: AxisExtent { AxisExtent(x) }

  public var yExtent: AxisExtent {
    var extent = AxisExtent(y)
    extent.merge(AxisExtent(lower))
    extent.merge(AxisExtent(upper))
    return extent
  }

  private var count: Int { min(x.count, y.count, lower.count, upper.count) }

  public func draw(in area: PlotArea, into svg: inout SVGWriter) {
    let color = color ?? area.style.color
    var bars = PathData()
    for index in 0..<count {
      guard let low = area.point(x[index], lower[index]),
        let high = area.point(x[index], upper[index])
      else { continue }
      let (bottom, top) = (area.held(low), area.held(high))
      guard bottom.x == low.x else { continue }
      bars.polyline([bottom, top])
      for end in [bottom, top] {
        bars.polyline([PlotPoint(end.x - 4, end.y), PlotPoint(end.x + 4, end.y)])
      }
    }
    if !bars.isEmpty {
      svg.element("path", [.path(bars)] + SVGAttribute.stroke(color, width: 1.5))
    }
    DotMark(Series(name: name, x: x, y: y), color: color, radius: 3.5)
      .draw(in: area, into: &svg)
  }

  public func pointsNotDrawn(in area: PlotArea) -> Int {
    (0..<count).count { index in
      !area.x.accepts(x[index])
        || ![y[index], lower[index], upper[index]].allSatisfy(area.y.accepts)
    }
  }

  public func summary(_ axes: AxisNames) -> [String] {
    SeriesSummary(Series(name: name, x: x, y: y)).sentences(axes)
  }

  public func table(_ axes: AxisNames) -> DataTable? {
    DataTable(
      caption: name, headers: [axes.x, name.isEmpty ? axes.y : name, "lower", "upper"],
      rowCount: count, columns: [x, y, lower, upper]
    ) { index in
      [x[index], y[index], lower[index], upper[index]].map {
        NumberText.significant($0, digits: 6)
      }
    }
  }
}
