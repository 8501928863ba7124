extension BarMark {
  public func draw(in area: PlotArea, into svg: inout SVGWriter) {
    var bars = PathData()
    var markers = PathData()
    for index in 0..<min(categories.count, values.count) {
      guard let frame = bar(index, in: area) else { continue }
      bars.rectangle(frame)
      if places > 1, let spot = markerSpot(frame, value: values[index]) {
        area.style.marker.add(at: spot, radius: 2.6, to: &markers)
      }
    }
    guard !bars.isEmpty else { return }
    svg.element("path", [.path(bars), .color("fill", color ?? area.style.color)])
    // The marker of the legend, cut into the bar's end: bars are not told apart by colour alone.
    if !markers.isEmpty { svg.element("path", [.path(markers), .color("fill", .paper)]) }
  }

  private func bar(_ index: Int, in area: PlotArea) -> PlotFrame? {
    let band = isHorizontal ? area.y : area.x
    guard case .categorical(let names) = band.kind,
      let position = names.firstIndex(of: categories[index])
    else { return nil }
    let whole = band.bandWidth * 0.72
    let width = whole / Double(max(places, 1))
    let side = band.position(Double(position)) - whole / 2 + Double(place) * width
    let end = (isHorizontal ? area.x : area.y).position(values[index])
    guard end.isFinite else { return nil }
    return isHorizontal
      ? horizontal(area, top: side, height: width, end: end)
      : vertical(area, left: side, width: width, end: end)
  }

  private func vertical(
    _ area: PlotArea, left: Double, width: Double, end: Double
  ) -> PlotFrame {
    let end = area.held(PlotPoint(left, end)).y
    let base = area.baseline
    return PlotFrame(
      left: left, top: min(base, end), width: width - gap, height: max(base - end, end - base))
  }

  private func horizontal(
    _ area: PlotArea, top: Double, height: Double, end: Double
  ) -> PlotFrame {
    let end = area.held(PlotPoint(end, top)).x
    let base = area.verticalBaseline
    return PlotFrame(
      left: min(base, end), top: top, width: max(base - end, end - base), height: height - gap)
  }

  /// Between the bars of a group.
  private var gap: Double { places > 1 ? 1 : 0 }

  private func markerSpot(_ frame: PlotFrame, value: Double) -> PlotPoint? {
    guard frame.height > 10, frame.width > 8 else { return nil }
    if isHorizontal {
      return PlotPoint(
        value >= 0 ? frame.right - 6 : frame.left + 6, frame.top + frame.height / 2)
    }
    return PlotPoint(
      frame.left + frame.width / 2, value >= 0 ? frame.top + 6 : frame.bottom - 6)
  }
}
