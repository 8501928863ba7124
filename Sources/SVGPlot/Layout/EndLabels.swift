/// Names beside the ends of lines, moved apart where they would touch, tied to their lines by leaders.
struct EndLabels {
  let layout: PanelLayout

  /// From the area's right side to the text.
  static let offset = 26.0
  private static let spacing = 16.0

  private struct Entry {
    var name: String
    var look: SeriesLook
    var color: PlotColor
    var anchor: PlotPoint
  }

  func draw(into svg: inout SVGWriter) {
    let entries = entries
    guard !entries.isEmpty else { return }
    let frame = layout.area.frame
    let places = LabelSpread.positions(
      entries.map(\.anchor.y), spacing: Self.spacing,
      within: (frame.top + 4)...(frame.bottom - 4))
    for (entry, place) in zip(entries, places) { draw(entry, at: place, into: &svg) }
  }

  private var entries: [Entry] {
    layout.plot.looks.compactMap { mark, look in
      guard layout.endNames.contains(mark.name), mark.legendKey != nil else { return nil }
      var area = layout.area
      area.look = look
      guard let anchor = mark.labelAnchor(in: area) else { return nil }
      return Entry(
        name: mark.name, look: area.style, color: mark.color ?? area.style.color,
        anchor: anchor)
    }
  }

  private func draw(_ entry: Entry, at y: Double, into svg: inout SVGWriter) {
    let right = layout.area.frame.right
    var marker = PathData()
    entry.look.marker.add(at: entry.anchor, radius: 3.5, to: &marker)
    svg.element("path", [.path(marker), .color("fill", entry.color)])
    var leader = PathData()
    leader.polyline([
      PlotPoint(entry.anchor.x + 6, entry.anchor.y), PlotPoint(right + 8, y),
      PlotPoint(right + Self.offset - 5, y),
    ])
    svg.element(
      "path",
      [
        .path(leader), .text("fill", "none"), .color("stroke", entry.color),
        .number("stroke-opacity", 0.7),
      ])
    svg.label(entry.name, [.number("x", right + Self.offset), .number("y", y + 4.5)])
  }
}
