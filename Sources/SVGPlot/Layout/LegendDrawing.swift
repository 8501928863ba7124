/// The names of the layers above a plot, each beside a sample of its look, in as many rows as needed.
struct LegendDrawing {
  struct Entry {
    var name: String
    var key: LegendKey
    var look: SeriesLook
    /// The dash pattern, as the layer is drawn.
    var dash: String
    var color: PlotColor
  }

  let entries: [Entry]
  let width: Double

  private static let sample = 26.0
  private static let gap = 16.0
  static let rowHeight = 19.0

  /// Where each entry stands: its row from 0 and its distance from the left.
  private var places: [(row: Int, x: Double)] {
    var (row, x) = (0, 0.0)
    return entries.map { entry in
      let needed = Self.sample + 5 + TextWidth.of(text(entry), size: TypeSize.label)
      if x > 0, x + needed > width { (row, x) = (row + 1, 0) }
      defer { x += needed + Self.gap }
      return (row, x)
    }
  }

  var height: Double { Double((places.last?.row ?? -1) + 1) * Self.rowHeight }

  func draw(top: Double, into svg: inout SVGWriter) {
    for (entry, place) in zip(entries, places) {
      let y = top + Double(place.row) * Self.rowHeight + Self.rowHeight / 2
      drawSample(entry, left: place.x, y: y, into: &svg)
      svg.label(text(entry), [.number("x", place.x + Self.sample + 5), .number("y", y + 4.5)])
    }
  }

  private func text(_ entry: Entry) -> String {
    TextWidth.truncated(entry.name, size: TypeSize.label, width: width - Self.sample - 5)
  }

  private func drawSample(_ entry: Entry, left: Double, y: Double, into svg: inout SVGWriter) {
    var path = PathData()
    switch entry.key {
    case .line, .path:
      path.polyline([PlotPoint(left, y), PlotPoint(left + Self.sample, y)])
      var attributes: [SVGAttribute] = [
        .path(path), .color("stroke", entry.color), .number("stroke-width", 2),
      ]
      if !entry.dash.isEmpty { attributes.append(.text("stroke-dasharray", entry.dash)) }
      svg.element("path", attributes)
    case .dot:
      entry.look.marker.add(at: PlotPoint(left + Self.sample / 2, y), radius: 4, to: &path)
      svg.element("path", [.path(path), .color("fill", entry.color)])
    case .fill:
      path.rectangle(PlotFrame(left: left + 6, top: y - 7, width: 16, height: 14))
      svg.element("path", [.path(path), .color("fill", entry.color)])
      guard entries.count > 1 else { return }
      var marker = PathData()
      entry.look.marker.add(at: PlotPoint(left + 14, y), radius: 2.6, to: &marker)
      svg.element("path", [.path(marker), .color("fill", .paper)])
    case .band:
      path.rectangle(PlotFrame(left: left + 4, top: y - 7, width: 20, height: 14))
      svg.element(
        "path", [.path(path), .color("fill", entry.color), .number("fill-opacity", 0.25)])
    }
  }
}
