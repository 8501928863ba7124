extension Plot {
  /// The paths of optimizers over the contours of the loss they descend.
  ///
  /// - Parameters:
  ///   - paths: A name and the points (x, y) of each path in order.
  ///   - field: The loss on a grid.
  ///   - minimum: Where the loss is least, marked by a cross.
  ///   - title: The headline and accessible name.
  ///   - xLabel: The parameter along the horizontal axis.
  ///   - yLabel: The parameter along the vertical axis.
  /// - Returns: The plot. Its axes end with the grid; what leaves it is cut.
  public static func descent(
    _ paths: [Series], over field: ScalarField, minimum: (x: Double, y: Double)? = nil,
    title: String = "", xLabel: String = "θ₁", yLabel: String = "θ₂"
  ) -> Plot {
    var marks: [any Mark] = [ContourMark(field, name: "loss", showsLabels: paths.count < 3)]
    marks += paths.map { PathMark($0) }
    if let minimum {
      marks.append(
        DotMark(
          Series(x: [minimum.x], y: [minimum.y]), color: .ink, radius: 5, marker: .cross))
    }
    var plot = Plot(
      marks, title: title,
      x: PlotAxis(xLabel, scale: .linear, domain: Self.ends(field.x), showsGrid: false),
      y: PlotAxis(yLabel, scale: .linear, domain: Self.ends(field.y), showsGrid: false),
      size: .square)
    plot.hasEqualUnits = true
    return plot
  }

  /// Where an iteration converges: the rate over a plane of two parameters, such as step size and
  /// momentum, with the border at which it stops converging.
  ///
  /// - Parameters:
  ///   - rate: The factor by which the error shrinks at each step; 1 and above does not converge.
  ///   - title: The headline and accessible name.
  ///   - xLabel: The parameter along the horizontal axis.
  ///   - yLabel: The parameter along the vertical axis.
  /// - Returns: The plot: dark is slow, the darkest does not converge.
  public static func phaseDiagram(
    rate: ScalarField, title: String = "", xLabel: String = "α λ", yLabel: String = "momentum β"
  ) -> Plot {
    var regions = FilledContourMark(
      rate, name: "rate", levels: [0.2, 0.4, 0.6, 0.8, 0.9, 1], map: .linear)
    // A wide step of colour at the border that matters.
    regions.colors = [0, 1, 2, 3, 4, 5, 9].map { .sequential($0) }
    var border = ContourMark(
      rate, name: "rate 1", levels: [1], showsLabels: false, color: .paper)
    border.width = 2
    return Plot(
      [regions, border], title: title, x: PlotAxis(xLabel, scale: .linear, showsGrid: false),
      y: PlotAxis(yLabel, scale: .linear, showsGrid: false), size: .square)
  }

  private static func ends(_ positions: [Double]) -> Domain? {
    guard let first = positions.first, let last = positions.last, first < last else { return nil }
    return Domain(first, last)
  }
}
