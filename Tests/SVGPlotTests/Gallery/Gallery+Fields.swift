import SVGPlot

extension Gallery {
  static let plane = ScalarField(x: Domain(-4, 4), y: Domain(-3, 3), columns: 41, rows: 41, bowl)
  static let saddle = ScalarField(x: Domain(-2, 2), y: Domain(-2, 2), columns: 41, rows: 41) {
    $0 * $0 - $1 * $1
  }

  /// The points of a coarse grid, row by row.
  private static let grid: [PlotPoint] = {
    var points: [PlotPoint] = []
    for row in -3...3 {
      for column in -4...4 { points.append(PlotPoint(Double(column), Double(row))) }
    }
    return points
  }()

  /// Products of row and column, with one value missing.
  private static let holed: ScalarField = {
    var rows: [[Double]] = []
    for row in 0..<6 { rows.append((0..<8).map { Double(row * $0) }) }
    rows[2][3] = .nan
    return ScalarField(x: (0..<8).map(Double.init), y: (0..<6).map(Double.init), values: rows)
  }()

  static let fields: [Entry] = [
    (
      "contours",
      Plot(
        [ContourMark(plane, name: "loss")], title: "Contour lines",
        x: PlotAxis("θ₁", showsGrid: false),
        y: PlotAxis("θ₂", showsGrid: false), size: .square)
    ),
    (
      "filled-contours",
      Plot(
        [FilledContourMark(plane, name: "loss")], title: "Filled contours", x: PlotAxis("θ₁"),
        y: PlotAxis("θ₂"), size: .square)
    ),
    (
      "diverging",
      Plot(
        [
          FilledContourMark(saddle, name: "x² − y²", map: .diverging),
          ContourMark(saddle, levels: [0]),
        ],
        title: "A saddle", x: PlotAxis("x"), y: PlotAxis("y"), size: .square)
    ),
    (
      "heat-map",
      Plot(
        [
          HeatMapMark(
            holed, name: "count")
        ], title: "Heat map with a hole", x: PlotAxis("column", showsGrid: false),
        y: PlotAxis("row", showsGrid: false))
    ),
    (
      "vector-field",
      Plot(
        [
          VectorFieldMark(
            "descent direction", x: grid.map(\.x), y: grid.map(\.y), u: grid.map { -$0.x },
            v: grid.map { -2 * $0.y })
        ], title: "Vector field", x: PlotAxis("θ₁", showsGrid: false),
        y: PlotAxis("θ₂", showsGrid: false), size: .square)
    ),
  ]
}
