/// Words at a point of the plot.
public struct TextMark: Mark {
  /// The words.
  public var text: String
  /// The value on the horizontal axis.
  public var x: Double
  /// The value on the vertical axis.
  public var y: Double

  /// Words centred at a point, moved inward where they would leave the plot.
  ///
  /// - Parameters:
  ///   - text: The words; a newline begins another line.
  ///   - x: The value on the horizontal axis.
  ///   - y: The value on the vertical axis.
  public init(_ text: String, x: Double, y: Double) {
    self.text = text
    self.x = x
    self.y = y
  }

  public func draw(in area: PlotArea, into svg: inout SVGWriter) {
    guard let point = area.point(x, y), area.frame.contains(point) else { return }
    PlacedText(text, at: PlotPoint(point.x, point.y + 4.5), anchor: .middle)
      .draw(in: area.frame, into: &svg)
  }

  public func pointsNotDrawn(in area: PlotArea) -> Int { area.point(x, y) == nil ? 1 : 0 }

  public func summary(_ axes: AxisNames) -> [String] {
    let words = text.split(separator: "\n").joined(separator: " ")
    return ["“\(words)” at \(NumberText.significant(x)), \(NumberText.significant(y))."]
  }
}
