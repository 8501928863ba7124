/// An arrow between two points of the plot.
public struct ArrowMark: Mark {
  /// Where it begins: values on the horizontal and the vertical axis.
  public var from: (x: Double, y: Double)
  /// Where it points to.
  public var to: (x: Double, y: Double)
  /// Words at its beginning; may be empty.
  public var label: String
  /// Its colour.
  public var color: PlotColor?

  /// An arrow between two points of the plot.
  ///
  /// - Parameters:
  ///   - from: Where it begins.
  ///   - to: Where it points to.
  ///   - label: Words at its beginning.
  ///   - color: Its colour.
  public init(
    from: (x: Double, y: Double), to: (x: Double, y: Double), label: String = "",
    color: PlotColor? = .ink
  ) {
    self.from = from
    self.to = to
    self.label = label
    self.color = color
  }

  public var xExtent: AxisExtent { AxisExtent([from.x, to.x]) }
  public var yExtent: AxisExtent { AxisExtent([from.y, to.y]) }

  public func draw(in area: PlotArea, into svg: inout SVGWriter) {
    guard let start = area.point(from.x, from.y), let end = area.point(to.x, to.y) else { return }
    var path = PathData()
    ArrowShape.add(from: area.held(start), to: area.held(end), head: 8, to: &path)
    guard !path.isEmpty else { return }
    svg.element(
      "path",
      [.path(path)] + SVGAttribute.stroke(color ?? .ink, width: 1.6) + [
        .text("stroke-linecap", "round")
      ])
    guard !label.isEmpty else { return }
    let below = end.y < start.y
    PlacedText(label, at: PlotPoint(start.x, start.y + (below ? 16 : -7)), anchor: .middle)
      .draw(in: area.frame, into: &svg)
  }

  public func pointsNotDrawn(in area: PlotArea) -> Int {
    area.countNotDrawn([from.x, to.x], [from.y, to.y])
  }

  public func summary(_ axes: AxisNames) -> [String] {
    let ends = [from, to].map {
      "(\(NumberText.significant($0.x)), \(NumberText.significant($0.y)))"
    }
    return ["\(label.isEmpty ? "An arrow" : "An arrow, \(label),") from \(ends[0]) to \(ends[1])."]
  }
}
