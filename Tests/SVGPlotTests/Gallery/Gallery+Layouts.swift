import SVGPlot

extension Gallery {
  private static func panel(_ rate: Double) -> Plot {
    .lines(
      [
        Series(name: "plain", y: decay(10, 1 - rate)),
        Series(name: "with momentum", y: decay(10, 1 - 2 * rate)),
      ], title: "rate \(NumberText.significant(rate))", xLabel: "step", yLabel: "loss")
  }

  private static var withInset: Plot {
    var plot = Plot.lines(
      [Series(name: "loss", y: decay(10, 0.9))], title: "With an inset", xLabel: "step",
      yLabel: "loss", yScale: .linear)
    plot.insets = [
      PlotInset(
        Plot.lines([Series(name: "loss, log", y: decay(10, 0.9))], yLabel: "log", yScale: .log))
    ]
    return plot
  }

  static let layouts: [Entry] = [
    (
      "small-multiples",
      PlotGrid([0.02, 0.05, 0.1, 0.2].map(panel), columns: 2, title: "Loss for four rates")
    ),
    ("side-by-side", PlotGrid.sideBySide(panel(0.05), panel(0.2), title: "Side by side")),
    ("inset", withInset),
    ("empty-grid", PlotGrid([], title: "No panels")),
  ]
}
