/// Draws one plot in its rectangle.
struct PanelDrawing {
  let layout: PanelLayout
  /// The `id` of its clipping rectangle.
  let clipID: String

  func draw(into svg: inout SVGWriter) {
    let axes = AxisDrawing(layout: layout)
    drawTitle(into: &svg)
    axes.drawGrid(into: &svg)
    drawMarks(into: &svg)
    axes.drawAxes(into: &svg)
    EndLabels(layout: layout).draw(into: &svg)
    if let bar = layout.plot.plot.marks.lazy.compactMap(\.colorBar).first {
      ColorBarDrawing(bar: bar).draw(beside: layout.area.frame, into: &svg)
    }
    drawInsets(into: &svg)
  }

  private func drawTitle(into svg: inout SVGWriter) {
    guard layout.plot.showsTitle, !layout.plot.plot.title.isEmpty else { return }
    let title = TextWidth.truncated(
      layout.plot.plot.title, size: TypeSize.label * 1.13, width: layout.outer.width)
    svg.label(
      title,
      [
        .number("x", layout.outer.left), .number("y", layout.outer.top + 13),
        .text("font-weight", "600"),
      ])
  }

  private func drawInsets(into svg: inout SVGWriter) {
    for (index, (inset, plot)) in layout.plot.insets.enumerated() {
      let frame = inset.frame(in: layout.area.frame)
      var ground = PathData()
      ground.rectangle(frame.grown(by: 4))
      svg.element(
        "path", [.path(ground), .color("fill", .paper), .color("stroke", .grid)])
      PanelDrawing(
        layout: PanelLayout(plot, in: frame, endNames: []), clipID: "\(clipID)-\(index)"
      ).draw(into: &svg)
    }
  }

  private func drawMarks(into svg: inout SVGWriter) {
    // A stroke on the axis' end may show its whole width.
    let frame = layout.area.frame.grown(by: 2)
    svg.open("clipPath", [.text("id", clipID)])
    svg.element(
      "rect",
      [
        .number("x", frame.left), .number("y", frame.top), .number("width", frame.width),
        .number("height", frame.height),
      ])
    svg.close()
    svg.open("g", [.text("clip-path", "url(#\(clipID))")])
    for (mark, look) in layout.plot.looks {
      var area = layout.area
      area.look = look
      mark.draw(in: area, into: &svg)
    }
    svg.close()
  }
}
