/// Text on the plot's area, with a halo and kept inside.
struct PlacedText {
  enum Anchor: String {
    case start
    case middle
    case end
  }

  let lines: [String]
  let spot: PlotPoint
  let anchor: Anchor

  /// One or more lines; the first stands on `spot`.
  init(_ text: String, at spot: PlotPoint, anchor: Anchor) {
    lines = text.split(separator: "\n").map(String.init)
    self.spot = spot
    self.anchor = anchor
  }

  var width: Double { lines.map { TextWidth.of($0, size: TypeSize.label) }.max() ?? 0 }

  func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    let x = held(in: frame)
    for (index, line) in lines.enumerated() {
      let text = TextWidth.truncated(line, size: TypeSize.label, width: frame.width - 4)
      svg.label(
        text,
        [
          .number("x", x), .number("y", spot.y + Double(index) * TypeSize.line),
          .text("text-anchor", anchor.rawValue),
        ] + SVGAttribute.halo)
    }
  }

  private func held(in frame: PlotFrame) -> Double {
    let width = min(width, frame.width - 4)
    let before =
      switch anchor {
      case .start: 0.0
      case .middle: width / 2
      case .end: width
      }
    return max(min(spot.x, frame.right - 2 - (width - before)), frame.left + 2 + before)
  }
}
