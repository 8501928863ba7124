/// Draws the key to a map of colours at the right of a plot.
struct ColorBarDrawing {
  let bar: ColorBar

  private static let barWidth = 12.0

  var width: Double {
    let widest = labels.map { TextWidth.of($0.label, size: TypeSize.note) }.max() ?? 0
    return max(Self.barWidth + widest + 6, 40)
  }

  /// Not more than nine values beside the bar.
  private var labels: [(index: Int, label: String)] {
    let stride = (bar.bounds.count + 8) / 9
    return bar.bounds.indices.filter { $0.isMultiple(of: max(stride, 1)) }
      .map { ($0, NumberText.significant(bar.bounds[$0], digits: 3)) }
  }

  func draw(beside frame: PlotFrame, into svg: inout SVGWriter) {
    let left = frame.right + 12
    let step = frame.height / Double(max(bar.colors.count, 1))
    for (index, color) in bar.colors.enumerated() {
      svg.element(
        "rect",
        [
          .number("x", left), .number("y", frame.bottom - Double(index + 1) * step),
          .number("width", Self.barWidth), .number("height", step + 0.4), .color("fill", color),
        ])
    }
    svg.open("g", [.number("font-size", TypeSize.note)])
    for (index, label) in labels {
      let y = frame.bottom - Double(index) * step
      svg.label(label, [.number("x", left + Self.barWidth + 4), .number("y", y + 4)])
    }
    svg.label(
      TextWidth.truncated(bar.label, size: TypeSize.note, width: 150),
      [
        .number("x", left + width), .number("y", frame.top - 10), .text("text-anchor", "end"),
      ])
    svg.close()
  }
}
