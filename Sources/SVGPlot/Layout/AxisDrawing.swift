/// Draws the grid, the axes, their ticks and labels.
struct AxisDrawing {
  let layout: PanelLayout

  private var frame: PlotFrame { layout.area.frame }

  /// What lies under the marks.
  func drawGrid(into svg: inout SVGWriter) {
    var path = PathData()
    for tick in layout.yTicks where !tick.isMinor && layout.plot.plot.y.showsGrid {
      guard !isCategorical(layout.plot.y) else { continue }
      let y = layout.area.y.position(tick.value)
      path.polyline([PlotPoint(frame.left, y), PlotPoint(frame.right, y)])
    }
    for tick in layout.xTicks where !tick.isMinor && layout.plot.plot.x.showsGrid {
      guard !isCategorical(layout.plot.x) else { continue }
      let x = layout.area.x.position(tick.value)
      path.polyline([PlotPoint(x, frame.top), PlotPoint(x, frame.bottom)])
    }
    if !path.isEmpty {
      svg.element("path", [.path(path), .color("stroke", .grid), .text("fill", "none")])
    }
    guard let zero = zeroLine else { return }
    var line = PathData()
    line.polyline([PlotPoint(frame.left, zero), PlotPoint(frame.right, zero)])
    svg.element("path", Self.axisStroke(line))
  }

  private static func axisStroke(_ path: PathData) -> [SVGAttribute] {
    [.path(path), .color("stroke", .ink), .number("stroke-opacity", 0.6), .text("fill", "none")]
  }

  /// What lies over the marks: axis lines, ticks, labels.
  func drawAxes(into svg: inout SVGWriter) {
    drawLines(into: &svg)
    drawXLabels(into: &svg)
    drawYLabels(into: &svg)
    drawCaptions(into: &svg)
  }

  private func drawLines(into svg: inout SVGWriter) {
    var path = PathData()
    path.polyline([PlotPoint(frame.left, frame.bottom), PlotPoint(frame.right, frame.bottom)])
    for tick in layout.xTicks where !isCategorical(layout.plot.x) {
      let x = layout.area.x.position(tick.value)
      let length = tick.isMinor ? 3.0 : 5.0
      path.polyline([PlotPoint(x, frame.bottom), PlotPoint(x, frame.bottom + length)])
    }
    for tick in layout.yTicks where tick.isMinor {
      let y = layout.area.y.position(tick.value)
      path.polyline([PlotPoint(frame.left - 4, y), PlotPoint(frame.left, y)])
    }
    svg.element("path", Self.axisStroke(path))
  }

  /// The pixel of zero, when the vertical axis crosses it.
  private var zeroLine: Double? {
    let axis = layout.plot.y
    if case .categorical = axis.kind { return nil }
    guard layout.plot.plot.y.showsGrid, axis.kind != .log else { return nil }
    guard axis.domain.lower < 0, axis.domain.upper > 0 else { return nil }
    return layout.area.y.position(0)
  }

  private func drawXLabels(into svg: inout SVGWriter) {
    svg.open("g", [.text("text-anchor", layout.tilt.isTilted ? "end" : "middle")])
    for tick in layout.xTicks where !tick.isMinor {
      let x = layout.area.x.position(tick.value)
      layout.tilt.isTilted ? tilted(tick, x, into: &svg) : upright(tick, x, into: &svg)
    }
    svg.close()
  }

  /// A label at the edge is moved inward rather than cut.
  private func upright(_ tick: Tick, _ x: Double, into svg: inout SVGWriter) {
    let half = TextWidth.of(tick.label, size: TypeSize.label) / 2
    let held = max(min(x, layout.outer.right - half), layout.outer.left + half)
    svg.label(tick.label, [.number("x", held), .number("y", frame.bottom + 18)])
  }

  private func tilted(_ tick: Tick, _ x: Double, into svg: inout SVGWriter) {
    let text = TextWidth.truncated(
      tick.label, size: TypeSize.label, width: CategoryTilt.maximumLength)
    let (tx, ty) = (FixedDecimal.text(x + 5), FixedDecimal.text(frame.bottom + 13))
    let angle = FixedDecimal.text(-CategoryTilt.angle)
    svg.label(text, [.text("transform", "translate(\(tx) \(ty)) rotate(\(angle))")])
  }

  private func drawYLabels(into svg: inout SVGWriter) {
    svg.open("g", [.text("text-anchor", "end")])
    for tick in layout.yTicks where !tick.isMinor {
      let y = layout.area.y.position(tick.value)
      let text = TextWidth.truncated(
        tick.label, size: TypeSize.label, width: layout.outer.width * PanelLayout.tickShare)
      svg.label(
        text, [.number("x", frame.left - PanelLayout.tickGap), .number("y", y + 4.5)])
    }
    svg.close()
  }

  private func drawCaptions(into svg: inout SVGWriter) {
    let x = layout.plot.plot.x.caption
    let y = layout.plot.plot.y.caption
    if !x.isEmpty, layout.plot.showsXCaption {
      let width = TextWidth.of(x, size: TypeSize.label)
      let center = frame.left + frame.width / 2
      // Centred under the axis; a long one under the whole drawing.
      let isWide = width > frame.width
      svg.label(
        TextWidth.truncated(x, size: TypeSize.label, width: layout.outer.width),
        [
          .number("x", isWide ? layout.outer.left + layout.outer.width / 2 : center),
          .number("y", frame.bottom + layout.tilt.height + 15), .text("text-anchor", "middle"),
        ])
    }
    if !y.isEmpty, layout.plot.showsYCaption {
      svg.label(
        TextWidth.truncated(y, size: TypeSize.label, width: layout.outer.width),
        [.number("x", layout.outer.left), .number("y", frame.top - 13)])
    }
  }

  private func isCategorical(_ axis: ResolvedAxis) -> Bool {
    if case .categorical = axis.kind { return true }
    return false
  }
}
