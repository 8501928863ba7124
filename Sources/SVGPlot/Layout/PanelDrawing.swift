/// Draws one plot in its rectangle.
struct PanelDrawing {
  let layout: PanelLayout
  /// The `id` of its clipping rectangle.
  let clipID: String

  func draw(into svg: inout SVGWriter) {
    let axes = AxisDrawing(layout: layout)
    axes.drawGrid(into: &svg)
    drawMarks(into: &svg)
    axes.drawAxes(into: &svg)
    EndLabels(layout: layout).draw(into: &svg)
    if let bar = layout.plot.plot.marks.lazy.compactMap(\.colorBar).first {
      ColorBarDrawing(bar: bar).draw(beside: layout.area.frame, into: &svg)
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
