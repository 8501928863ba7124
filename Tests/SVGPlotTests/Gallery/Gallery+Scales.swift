import SVGPlot

extension Gallery {
  static let scales: [Entry] = [
    (
      "log-log",
      Plot.lines(
        [
          Series(name: "order 1", x: [1e-4, 1e-3, 1e-2, 0.1, 1], y: [1e-4, 1e-3, 1e-2, 0.1, 1]),
          Series(name: "order 2", x: [1e-4, 1e-3, 1e-2, 0.1, 1], y: [1e-8, 1e-6, 1e-4, 1e-2, 1]),
        ], title: "Error against step size", xLabel: "h", yLabel: "error", xScale: .log)
    ),
    (
      "log-narrow",
      Plot.lines(
        [Series(y: [2, 3, 5, 8, 13, 21])], title: "Logarithmic, about a decade", xLabel: "n",
        yLabel: "value", yScale: .log)
    ),
    (
      "log-wide",
      Plot.lines(
        [Series(x: steps, y: steps.map { $0 < 30 ? 1e-300 : 1e300 })],
        title: "600 decades", xLabel: "n", yLabel: "value", yScale: .log)
    ),
    (
      "symlog",
      Plot.lines(
        [cubes],
        title: "Symmetric logarithmic", xLabel: "x", yLabel: "x³", yScale: .symlog(threshold: 1))
    ),
    (
      "categories-long",
      Plot(
        [
          BarMark(
            categories: [
              "gradient descent", "momentum", "Nesterov", "Adagrad", "RMSprop", "Adam", "AdamW",
              "a very long name that will not fit",
            ], values: [8, 6, 5, 4, 4, 3, 3, 1])
        ], title: "Names that must be tilted", y: PlotAxis("steps"))
    ),
    (
      "large-numbers",
      Plot.lines(
        [Series(y: [1.2e6, 2.5e6, 3.1e6])], title: "Millions", xLabel: "epoch", yLabel: "tokens")
    ),
    (
      "tiny-range",
      Plot.lines(
        [Series(y: [1.000001, 1.000002, 1.0000035])], title: "A tiny range", xLabel: "step",
        yLabel: "value")
    ),
    (
      "own-ticks",
      Plot(
        [LineMark(Series(x: [0, 3.1416], y: [0, 1]))], title: "Own ticks, own ends",
        x: PlotAxis("angle", ticks: [0, 1.5708, 3.1416]), y: PlotAxis(domain: Domain(-0.5, 0.5)))
    ),
  ]
}
