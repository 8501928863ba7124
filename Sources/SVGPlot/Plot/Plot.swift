/// A plot: layers of marks on two axes.
///
///     Plot.lines([Series(name: "loss", y: losses)], title: "Loss", xLabel: "step", yLabel: "loss")
///
/// Every array is a plain `[Double]`. Nothing here stops a program: what is wrong with the input becomes a
/// ``PlotProblem`` of the figure, and the rest is drawn.
public struct Plot: Drawable {
  /// The headline above the drawing and its accessible name; may be empty.
  public var title: String
  /// The layers, drawn in this order.
  public var marks: [any Mark]
  /// The horizontal axis.
  public var x: PlotAxis
  /// The vertical axis.
  public var y: PlotAxis
  /// The size of the drawing.
  public var size: PlotSize
  /// Where the names of the layers stand.
  public var legend: LegendPlacement
  /// Whether one unit is as long across as upward, so that angles and circles are true: for planes of
  /// like parameters. It makes the drawing narrower or lower than its size.
  public var hasEqualUnits: Bool
  /// Small plots within this one.
  public var insets: [PlotInset]

  /// A plot of layers.
  ///
  /// - Parameters:
  ///   - marks: The layers, drawn in this order.
  ///   - title: The headline and accessible name.
  ///   - x: The horizontal axis.
  ///   - y: The vertical axis.
  ///   - size: The size of the drawing.
  ///   - legend: Where the names of the layers stand.
  public init(
    _ marks: [any Mark], title: String = "", x: PlotAxis = PlotAxis(), y: PlotAxis = PlotAxis(),
    size: PlotSize = .standard, legend: LegendPlacement = .automatic
  ) {
    self.title = title
    self.marks = marks
    self.x = x
    self.y = y
    self.size = size
    self.legend = legend
    hasEqualUnits = false
    insets = []
  }

  /// Lines, the usual plot.
  ///
  /// - Parameters:
  ///   - series: One line each.
  ///   - title: The headline and accessible name.
  ///   - xLabel: What the horizontal axis measures.
  ///   - yLabel: What the vertical axis measures.
  ///   - xScale: The horizontal scale.
  ///   - yScale: The vertical scale; `.automatic` is logarithmic when all values are positive and
  ///     span more than two decades.
  ///   - size: The size of the drawing.
  /// - Returns: The plot, open to more layers.
  public static func lines(
    _ series: [Series], title: String = "", xLabel: String = "", yLabel: String = "",
    xScale: ScaleKind = .automatic, yScale: ScaleKind = .automatic, size: PlotSize = .standard
  ) -> Plot {
    Plot(
      series.map { LineMark($0) }, title: title, x: PlotAxis(xLabel, scale: xScale),
      y: PlotAxis(yLabel, scale: yScale), size: size)
  }

  /// Draws.
  ///
  /// - Parameter idPrefix: The beginning of every `id` in the drawing; figures on one page need
  ///   different ones.
  /// - Returns: The figure.
  public func figure(idPrefix: String = "plot") -> Figure {
    FigureAssembly(
      title: title, idPrefix: idPrefix, width: size.width, rows: [[ResolvedPlot(self)]],
      rowHeight: size.height, legend: legend
    ).figure()
  }
}
