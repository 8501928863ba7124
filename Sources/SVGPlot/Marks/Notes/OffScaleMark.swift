/// Crosses at the upper end of the vertical axis: runs whose value is off every scale, such as a loss
/// that became infinite.
public struct OffScaleMark: Mark {
  /// What happened to them.
  public var name: String
  /// Their positions on the horizontal axis.
  public var x: [Double]
  /// Their colour.
  public var color: PlotColor?

  /// Crosses at the upper end of the vertical axis.
  ///
  /// - Parameters:
  ///   - name: What happened, such as `diverged`.
  ///   - x: Positions on the horizontal axis.
  ///   - color: Their colour.
  public init(_ name: String, x: [Double], color: PlotColor? = .ink) {
    self.name = name
    self.x = x
    self.color = color
  }

  public var xExtent: AxisExtent {
    AxisExtent(x)
  }

  public func draw(in area: PlotArea, into svg: inout SVGWriter) {
    var path = PathData()
    for value in x {
      let position = area.x.position(value)
      guard position >= area.frame.left - 1, position <= area.frame.right + 1 else { continue }
      Marker.cross.add(at: PlotPoint(position, area.frame.top + 5), radius: 4, to: &path)
    }
    guard !path.isEmpty else { return }
    svg.element("path", [.path(path), .color("fill", color ?? .ink)])
    let positions = x.filter { area.x.accepts($0) }.map(area.x.position).sorted()
    guard !name.isEmpty, !positions.isEmpty else { return }
    PlacedText(
      name, at: PlotPoint(positions[0] - 4, area.frame.top + 25), anchor: .start
    ).draw(in: area.frame, into: &svg)
  }

  public func summary(_ axes: AxisNames) -> [String] {
    guard let low = x.min(), let high = x.max() else { return [] }
    return [
      "\(name): \(x.count) at \(axes.x) from \(NumberText.significant(low)) to "
        + "\(NumberText.significant(high)), marked by crosses at the top."
    ]
  }
}
