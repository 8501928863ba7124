/// Values on contour lines: one on each line long enough, none over another.
struct ContourLabels {
  let frame: PlotFrame
  private var placed: [(text: String, spot: PlotPoint, width: Double)] = []

  init(frame: PlotFrame) {
    self.frame = frame
  }

  /// Tries a few places along the line and takes the first that is free.
  mutating func add(_ text: String, along line: [PlotPoint]) {
    let length = zip(line, line.dropFirst()).map { Self.distance($0, $1) }.reduce(0, +)
    let width = TextWidth.of(text, size: TypeSize.note)
    guard length > width * 2.2 else { return }
    for share in [0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9] {
      let spot = Self.point(on: line, at: length * share)
      guard isFree(spot, width) else { continue }
      placed.append((text, spot, width))
      return
    }
  }

  func draw(into svg: inout SVGWriter) {
    svg.open("g", [.number("font-size", TypeSize.note), .text("text-anchor", "middle")])
    for label in placed {
      svg.label(
        label.text,
        [.number("x", label.spot.x), .number("y", label.spot.y + 4)] + SVGAttribute.halo)
    }
    svg.close()
  }

  private func isFree(_ spot: PlotPoint, _ width: Double) -> Bool {
    let inner = frame.grown(by: -4)
    guard spot.x - width / 2 > inner.left, spot.x + width / 2 < inner.right,
      spot.y - 7 > inner.top, spot.y + 7 < inner.bottom
    else { return false }
    return placed.allSatisfy { other in
      abs(other.spot.x - spot.x) > (other.width + width) / 2 + 8
        || abs(other.spot.y - spot.y) > 18
    }
  }

  private static func distance(_ first: PlotPoint, _ second: PlotPoint) -> Double {
    let (dx, dy) = (second.x - first.x, second.y - first.y)
    return (dx * dx + dy * dy).squareRoot()
  }

  private static func point(on line: [PlotPoint], at length: Double) -> PlotPoint {
    var left = length
    for (from, to) in zip(line, line.dropFirst()) {
      let step = distance(from, to)
      if step >= left, step > 0 {
        let t = left / step
        return PlotPoint(from.x + t * (to.x - from.x), from.y + t * (to.y - from.y))
      }
      left -= step
    }
    return line.last ?? PlotPoint(.nan, .nan)
  }
}
