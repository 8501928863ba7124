/// An arrow at each of many points: a gradient field, the steps of an optimizer.
public struct VectorFieldMark: Mark {
  /// What the arrows are.
  public var name: String
  /// Horizontal positions of the tails.
  public var x: [Double]
  /// Vertical positions of the tails.
  public var y: [Double]
  /// Horizontal components, in the units of the horizontal axis.
  public var u: [Double]
  /// Vertical components, in the units of the vertical axis.
  public var v: [Double]
  /// Whether all arrows are equally long and show direction only.
  public var isNormalized: Bool
  /// Their colour.
  public var color: PlotColor?

  /// An arrow at each of many points. Lengths are scaled together so that the longest just reaches the
  /// neighbouring point; directions are those of a step (u, v) on these axes.
  ///
  /// - Parameters:
  ///   - name: What the arrows are.
  ///   - x: Horizontal positions of the tails.
  ///   - y: Vertical positions of the tails.
  ///   - u: Horizontal components.
  ///   - v: Vertical components.
  ///   - isNormalized: Whether all arrows are equally long.
  ///   - color: Their colour.
  public init(
    _ name: String = "", x: [Double], y: [Double], u: [Double], v: [Double],
    isNormalized: Bool = false, color: PlotColor? = .ink
  ) {
    self.name = name
    self.x = x
    self.y = y
    self.u = u
    self.v = v
    self.isNormalized = isNormalized
    self.color = color
  }

  public var problems: [PlotProblem] {
    PlotProblem.mismatch(
      "a vector field", ["x": x.count, "y": y.count, "u": u.count, "v": v.count])
  }

  public var xExtent: AxisExtent { AxisExtent(x) }
  public var yExtent: AxisExtent { AxisExtent(y) }

  private var count: Int { min(x.count, y.count, u.count, v.count) }

  public func draw(in area: PlotArea, into svg: inout SVGWriter) {
    let arrows = arrows(in: area)
    guard let longest = arrows.map(\.length).max(), longest > 0 else { return }
    let side = (area.frame.width * area.frame.height / Double(arrows.count)).squareRoot()
    let reach = min(max(side * 0.85, 6), 60)
    var path = PathData()
    for arrow in arrows where arrow.length > 0 {
      let scale = reach / (isNormalized ? arrow.length : longest)
      let end = PlotPoint(arrow.tail.x + arrow.dx * scale, arrow.tail.y + arrow.dy * scale)
      ArrowShape.add(from: arrow.tail, to: end, head: 5, to: &path)
    }
    guard !path.isEmpty else { return }
    svg.element(
      "path",
      [.path(path)] + SVGAttribute.stroke(color ?? .ink, width: 1.1) + [
        .number("stroke-opacity", 0.75)
      ])
  }

  private struct Arrow {
    var tail: PlotPoint
    var dx: Double
    var dy: Double
    var length: Double { (dx * dx + dy * dy).squareRoot() }
  }

  /// The arrows in pixels: the difference of two projected points a small step apart, so that the
  /// direction is right on axes of unequal and of uneven scale.
  private func arrows(in area: PlotArea) -> [Arrow] {
    let reach =
      zip(u.prefix(count), v.prefix(count)).filter { $0.isFinite && $1.isFinite }
      .map { max($0.magnitude, $1.magnitude) }
      .max() ?? 0
    guard reach > 0 else { return [] }
    let size = max(
      area.x.domain.upper - area.x.domain.lower, area.y.domain.upper - area.y.domain.lower)
    let step = 1e-4 * size / reach
    return (0..<count).compactMap { index in
      guard let tail = area.point(x[index], y[index]), area.frame.grown(by: 1).contains(tail),
        let tip = area.point(x[index] + step * u[index], y[index] + step * v[index])
      else { return nil }
      return Arrow(tail: tail, dx: tip.x - tail.x, dy: tip.y - tail.y)
    }
  }

  public func pointsNotDrawn(in area: PlotArea) -> Int {
    (0..<count).count { index in
      area.point(x[index], y[index]) == nil || !u[index].isFinite || !v[index].isFinite
    }
  }

  public func summary(_ axes: AxisNames) -> [String] {
    ["\(name.isEmpty ? "A vector field" : name) of \(count) arrows."]
  }

  public func table(_ axes: AxisNames) -> DataTable? {
    DataTable(
      caption: name, headers: [axes.x, axes.y, "u", "v"], rowCount: count, columns: [x, y, u, v]
    ) { index in
      [x[index], y[index], u[index], v[index]].map { NumberText.significant($0) }
    }
  }
}
