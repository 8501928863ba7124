/// Box plots (Tukey): quartiles as a box, the median as a line, whiskers to the last value within
/// 1.5 interquartile ranges of the box, values beyond as dots.
public struct BoxMark: Mark {
  /// What the values are.
  public var name: String
  /// The names of the boxes.
  public var categories: [String]
  /// The values of each box.
  public var samples: [[Double]]
  /// Their colour; `nil` takes the next of the palette.
  public var color: PlotColor?

  /// One box for each category.
  ///
  /// - Parameters:
  ///   - name: What the values are.
  ///   - categories: The names of the boxes.
  ///   - samples: The values of each box; those that are not finite are left out and counted.
  ///   - color: Their colour; `nil` takes the next of the palette.
  public init(
    _ name: String = "", categories: [String], samples: [[Double]], color: PlotColor? = nil
  ) {
    self.name = name
    self.categories = categories
    self.samples = samples
    self.color = color
  }

  public var legendKey: LegendKey? { .fill }

  public var problems: [PlotProblem] {
    PlotProblem.mismatch(
      "a box plot", ["categories": categories.count, "samples": samples.count])
  }

  public var xExtent: AxisExtent {
    var extent = AxisExtent(categories.indices.map(Double.init))
    extent.categories = categories
    return extent
  }

  public var yExtent: AxisExtent { AxisExtent(samples.joined()) }

  public func draw(in area: PlotArea, into svg: inout SVGWriter) {
    guard case .categorical(let names) = area.x.kind else { return }
    var shapes = Shapes()
    for (name, sample) in zip(categories, samples) {
      guard let place = names.firstIndex(of: name),
        let box = BoxStatistics(sample.filter(area.y.accepts))
      else { continue }
      shapes.add(box, at: area.x.position(Double(place)), in: area)
    }
    guard !shapes.boxes.isEmpty else { return }
    let color = color ?? area.style.color
    svg.element(
      "path",
      [
        .path(shapes.boxes), .color("fill", color), .number("fill-opacity", 0.3),
        .color("stroke", color), .number("stroke-width", 1.4),
      ])
    svg.element("path", [.path(shapes.lines)] + SVGAttribute.stroke(color, width: 1.8))
    if !shapes.dots.isEmpty { svg.element("path", [.path(shapes.dots), .color("fill", color)]) }
  }

  /// All boxes, all whiskers and medians, all outliers: three paths.
  private struct Shapes {
    var boxes = PathData()
    var lines = PathData()
    var dots = PathData()

    mutating func add(_ box: BoxStatistics, at x: Double, in area: PlotArea) {
      let half = min(area.x.bandWidth * 0.28, 22)
      func at(_ value: Double) -> Double { area.held(PlotPoint(x, area.y.position(value))).y }
      let (low, high) = (at(box.lowerQuartile), at(box.upperQuartile))
      boxes.rectangle(PlotFrame(left: x - half, top: high, width: 2 * half, height: low - high))
      lines.polyline([PlotPoint(x, low), PlotPoint(x, at(box.lowerWhisker))])
      lines.polyline([PlotPoint(x, high), PlotPoint(x, at(box.upperWhisker))])
      lines.polyline([PlotPoint(x - half, at(box.median)), PlotPoint(x + half, at(box.median))])
      for value in box.outliers {
        Marker.circle.add(at: PlotPoint(x, at(value)), radius: 2.2, to: &dots)
      }
    }
  }

  public func pointsNotDrawn(in area: PlotArea) -> Int {
    samples.prefix(categories.count).joined().count { !area.y.accepts($0) }
  }

  public func summary(_ axes: AxisNames) -> [String] {
    let medians = zip(categories, samples).compactMap { name, sample in
      BoxStatistics(sample).map { "\(name) \(NumberText.significant($0.median))" }
    }
    return ["Medians: \(medians.joined(separator: ", "))."]
  }

  public func table(_ axes: AxisNames) -> DataTable? {
    DataTable(
      caption: name,
      headers: [
        axes.x, "values", "lower whisker", "lower quartile", "median", "upper quartile",
        "upper whisker",
      ],
      rowCount: min(categories.count, samples.count),
      columns: [[], samples.flatMap(\.self)]
    ) { index in
      let box = BoxStatistics(samples[index])
      let numbers = [
        box?.lowerWhisker, box?.lowerQuartile, box?.median, box?.upperQuartile, box?.upperWhisker,
      ]
      return [categories[index], "\(samples[index].count)"]
        + numbers.map { $0.map { NumberText.significant($0) } ?? "–" }
    }
  }
}
