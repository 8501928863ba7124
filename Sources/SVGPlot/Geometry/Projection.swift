/// Data as lines of pixels: gaps at what cannot be drawn, cut at the axes, simplified.
struct Projection {
  let area: PlotArea

  /// Lines may run this far beyond the area before they are cut, so that no stroke ends visibly.
  private static let margin = 6.0

  /// The drawn pieces of a line through values; a value that cannot be drawn leaves a gap.
  func pieces(x: [Double], y: [Double], curve: Curve = .straight) -> [[PlotPoint]] {
    let clipping = Clipping(frame: area.frame.grown(by: Self.margin))
    return runs(x: x, y: y)
      .flatMap { clipping.line(curve.applied(to: $0)) }
      .map(LineSimplifier.simplify)
  }

  /// The outline of a region, cut and simplified; empty when nothing is in sight.
  func outline(_ points: [PlotPoint]) -> [PlotPoint] {
    let cut = Clipping(frame: area.frame.grown(by: Self.margin)).polygon(points)
    return LineSimplifier.simplify(cut)
  }

  /// Pixels of the values in order, broken where one has no place.
  func runs(x: [Double], y: [Double]) -> [[PlotPoint]] {
    var runs: [[PlotPoint]] = []
    var run: [PlotPoint] = []
    let count = min(x.count, y.count)
    run.reserveCapacity(count)
    for index in 0..<count {
      let point = PlotPoint(area.x.position(x[index]), area.y.position(y[index]))
      if point.x.isFinite && point.y.isFinite {
        run.append(point)
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }
}
