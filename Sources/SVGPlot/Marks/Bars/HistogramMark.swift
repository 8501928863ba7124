/// How many values fall into each of equal intervals with round ends.
public struct HistogramMark: Mark {
  /// What the values are.
  public var name: String
  /// The values; those that are not finite are not counted.
  public var values: [Double]
  /// About how many intervals; `nil` follows Freedman and Diaconis.
  public var bins: Int?
  /// Their colour; `nil` takes the next of the palette.
  public var color: PlotColor?

  /// A histogram.
  ///
  /// - Parameters:
  ///   - name: What the values are.
  ///   - values: The values.
  ///   - bins: About how many intervals; their ends are moved to round numbers. `nil` takes the width
  ///     2·IQR·n^(−1/3) (Freedman and Diaconis 1981), within 5 to 60 intervals.
  ///   - color: Their colour; `nil` takes the next of the palette.
  public init(
    _ name: String = "", values: [Double], bins: Int? = nil, color: PlotColor? = nil
  ) {
    self.name = name
    self.values = values
    self.bins = bins
    self.color = color
  }

  public var legendKey: LegendKey? { .fill }

  public var problems: [PlotProblem] {
    guard let bins, bins < 1 else { return [] }
    return [
      PlotProblem(
        .invalidParameter, "a histogram of \(bins) bins", advice: "ask for at least one bin")
    ]
  }

  public var xExtent: AxisExtent {
    var extent = AxisExtent(Histogram(values, bins: bins).edges)
    extent.allowsLog = false
    extent.isTight = true
    return extent
  }

  public var yExtent: AxisExtent {
    var extent = AxisExtent(Histogram(values, bins: bins).counts.map(Double.init))
    extent.includesZero = true
    extent.allowsLog = false
    return extent
  }

  public func draw(in area: PlotArea, into svg: inout SVGWriter) {
    let histogram = Histogram(values, bins: bins)
    var path = PathData()
    for (index, count) in histogram.counts.enumerated() where count > 0 {
      let left = area.x.position(histogram.edges[index])
      let right = area.x.position(histogram.edges[index + 1])
      let top = area.held(PlotPoint(left, area.y.position(Double(count)))).y
      guard left.isFinite, right.isFinite else { continue }
      path.rectangle(
        PlotFrame(
          left: left + 0.5, top: top, width: max(right - left - 1, 0.5),
          height: area.baseline - top))
    }
    guard !path.isEmpty else { return }
    svg.element("path", [.path(path), .color("fill", color ?? area.style.color)])
  }

  public func pointsNotDrawn(in area: PlotArea) -> Int { values.count { !$0.isFinite } }

  public func summary(_ axes: AxisNames) -> [String] {
    let histogram = Histogram(values, bins: bins)
    guard let highest = histogram.counts.enumerated().max(by: { $0.element < $1.element })
    else { return ["A histogram without values."] }
    let ends = histogram.edges[highest.offset...(highest.offset + 1)]
      .map { NumberText.significant($0) }
      .joined(separator: " to ")
    return [
      "\(name.isEmpty ? "Histogram" : name): \(histogram.counts.reduce(0, +)) values in "
        + "\(histogram.counts.count) intervals, most (\(highest.element)) from \(ends)."
    ]
  }

  public func table(_ axes: AxisNames) -> DataTable? {
    let histogram = Histogram(values, bins: bins)
    return DataTable(
      caption: name, headers: ["from", "to", "count"], rowCount: histogram.counts.count,
      columns: [
        Array(histogram.edges.dropLast()), Array(histogram.edges.dropFirst()),
        histogram.counts.map { Double($0) },
      ]
    ) { index in
      [
        NumberText.significant(histogram.edges[index]),
        NumberText.significant(histogram.edges[index + 1]), "\(histogram.counts[index])",
      ]
    }
  }
}
