/// The shape that stands for one data point.
public enum Marker: CaseIterable, Hashable, Sendable {
  /// A disc.
  case circle
  /// An upright square.
  case square
  /// A triangle standing on its base.
  case triangle
  /// A square on its corner.
  case diamond
  /// A triangle standing on its tip.
  case invertedTriangle
  /// Two crossed strokes.
  case cross

  /// Adds the shape, of the area of a disc of that radius, to a path.
  ///
  /// - Parameters:
  ///   - center: Its centre, in pixels.
  ///   - radius: The disc's radius, in pixels.
  ///   - path: The path it joins.
  public func add(at center: PlotPoint, radius: Double, to path: inout PathData) {
    path.polygon(outline.map { PlotPoint(center.x + $0.x * radius, center.y + $0.y * radius) })
  }

  /// Corners for radius 1. The disc is a 12-gon: under three pixels it cannot be told from a circle,
  /// and all markers of a series are then one path.
  private var outline: [PlotPoint] {
    switch self {
    case .circle:
      [
        PlotPoint(1, 0), PlotPoint(0.866, 0.5), PlotPoint(0.5, 0.866), PlotPoint(0, 1),
        PlotPoint(-0.5, 0.866), PlotPoint(-0.866, 0.5), PlotPoint(-1, 0), PlotPoint(-0.866, -0.5),
        PlotPoint(-0.5, -0.866), PlotPoint(0, -1), PlotPoint(0.5, -0.866), PlotPoint(0.866, -0.5),
      ]
    case .square:
      [
        PlotPoint(-0.886, -0.886), PlotPoint(0.886, -0.886), PlotPoint(0.886, 0.886),
        PlotPoint(-0.886, 0.886),
      ]
    case .triangle: [PlotPoint(0, -1.4), PlotPoint(1.25, 0.9), PlotPoint(-1.25, 0.9)]
    case .diamond:
      [PlotPoint(0, -1.3), PlotPoint(1.2, 0), PlotPoint(0, 1.3), PlotPoint(-1.2, 0)]
    case .invertedTriangle: [PlotPoint(0, 1.4), PlotPoint(1.25, -0.9), PlotPoint(-1.25, -0.9)]
    case .cross:
      [
        PlotPoint(-1.2, -0.8), PlotPoint(-0.8, -1.2), PlotPoint(0, -0.4), PlotPoint(0.8, -1.2),
        PlotPoint(1.2, -0.8), PlotPoint(0.4, 0), PlotPoint(1.2, 0.8), PlotPoint(0.8, 1.2),
        PlotPoint(0, 0.4), PlotPoint(-0.8, 1.2), PlotPoint(-1.2, 0.8), PlotPoint(-0.4, 0),
      ]
    }
  }
}
