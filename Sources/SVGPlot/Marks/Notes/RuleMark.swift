/// A line across the whole plot at one value: a threshold, a bound, an optimum.
public struct RuleMark: Mark {
  /// Which way a rule runs.
  public enum Place: Hashable, Sendable {
    /// Across, at a value of the vertical axis.
    case y(Double)
    /// Upright, at a value of the horizontal axis.
    case x(Double)
  }

  /// Where it runs.
  public var place: Place
  /// A name beside it; may be empty.
  public var label: String
  /// Its colour.
  public var color: PlotColor?
  /// Its pattern.
  public var dash: Dash
  /// Whether an upright rule has its name at its foot rather than at its head.
  public var hasLabelBelow: Bool

  /// A line across the whole plot.
  ///
  /// - Parameters:
  ///   - place: Where it runs: `.x(2 / smoothness)`, `.y(0)`.
  ///   - label: A name beside it.
  ///   - color: Its colour.
  ///   - dash: Its pattern.
  public init(
    _ place: Place, label: String = "", color: PlotColor? = .ink, dash: Dash = .dashed
  ) {
    self.place = place
    self.label = label
    self.color = color
    self.dash = dash
    hasLabelBelow = false
  }

  public var xExtent: AxisExtent {
    guard case .x(let value) = place else { return AxisExtent() }
    var extent = AxisExtent([value])
    extent.isTight = true
    return extent
  }

  public var yExtent: AxisExtent {
    guard case .y(let value) = place else { return AxisExtent() }
    return AxisExtent([value])
  }

  public func draw(in area: PlotArea, into svg: inout SVGWriter) {
    let frame = area.frame
    var path = PathData()
    switch place {
    case .y(let value):
      let y = area.y.position(value)
      guard y >= frame.top - 1, y <= frame.bottom + 1 else { return }
      path.polyline([PlotPoint(frame.left, y), PlotPoint(frame.right, y)])
    case .x(let value):
      let x = area.x.position(value)
      guard x >= frame.left - 1, x <= frame.right + 1 else { return }
      path.polyline([PlotPoint(x, frame.top), PlotPoint(x, frame.bottom)])
    }
    var attributes = [SVGAttribute.path(path)] + SVGAttribute.stroke(color ?? .ink, width: 1.3)
    if !dash.pattern.isEmpty { attributes.append(.text("stroke-dasharray", dash.pattern)) }
    svg.element("path", attributes)
    drawLabel(in: area, into: &svg)
  }

  private func drawLabel(in area: PlotArea, into svg: inout SVGWriter) {
    guard !label.isEmpty else { return }
    let frame = area.frame
    switch place {
    case .y(let value):
      let y = area.y.position(value)
      let spot = PlotPoint(frame.right - 4, y - frame.top < 20 ? y + 15 : y - 6)
      PlacedText(label, at: spot, anchor: .end).draw(in: frame, into: &svg)
    case .x(let value):
      let x = area.x.position(value)
      let isRight = x + 6 + TextWidth.of(label, size: TypeSize.label) <= frame.right
      let spot = PlotPoint(
        isRight ? x + 6 : x - 6, hasLabelBelow ? frame.bottom - 8 : frame.top + 14)
      PlacedText(label, at: spot, anchor: isRight ? .start : .end).draw(in: frame, into: &svg)
    }
  }

  public func summary(_ axes: AxisNames) -> [String] {
    let name = label.isEmpty ? "A rule" : "A rule, \(label),"
    return switch place {
    case .y(let value): ["\(name) at \(axes.y) \(NumberText.significant(value))."]
    case .x(let value): ["\(name) at \(axes.x) \(NumberText.significant(value))."]
    }
  }
}
