import SVGPlot

extension Gallery {
  static let marks: [Entry] = [
    (
      "lines",
      Plot.lines(
        [
          Series(name: "gradient descent", y: decay(10, 0.9)),
          Series(name: "momentum", y: decay(14, 0.8)),
          Series(name: "Adam", y: decay(20, 0.83)),
        ], title: "Loss against step", xLabel: "step", yLabel: "loss")
    ),
    (
      "lines-eight",
      Plot.lines(
        (1...8).map { Series(name: "rate \($0)", y: lowered($0)) },
        title: "Eight series", xLabel: "step", yLabel: "value")
    ),
    (
      "step",
      Plot(
        [
          LineMark(Series(name: "after", y: [3, 1, 2, 5]), curve: .stepAfter),
          LineMark(Series(name: "before", y: [4, 2, 3, 6]), curve: .stepBefore),
          LineMark(Series(name: "middle", y: [5, 3, 4, 7]), curve: .stepMiddle),
        ], title: "Steps", x: PlotAxis("x"), y: PlotAxis("y"))
    ),
    (
      "area",
      Plot(
        [AreaMark(Series(name: "wave", x: steps, y: waves(10)))],
        title: "An area about zero", x: PlotAxis("time", unit: "s"), y: PlotAxis("force", unit: "N")
      )
    ),
    (
      "band",
      Plot(
        [
          BandMark(
            "bound", x: steps, lower: decay(2, 0.92), upper: decay(20, 0.94), color: .series(0)),
          LineMark(Series(name: "measured", y: decay(7, 0.93)), color: .series(0)),
        ], title: "A band around a line", x: PlotAxis("step"), y: PlotAxis("error"))
    ),
    (
      "dots",
      Plot(
        (0..<4).map { DotMark(cluster($0)) }, title: "Dots in groups", x: PlotAxis("width"),
        y: PlotAxis("height"))
    ),
    (
      "bars",
      Plot(
        [
          BarMark(
            categories: ["SGD", "momentum", "Adam", "Lion"], values: [0.31, 0.12, -0.08, 0.2])
        ],
        title: "Bars about zero", x: PlotAxis("method"), y: PlotAxis("change"))
    ),
    (
      "bars-grouped",
      Plot(
        BarMark.grouped(
          categories: ["sphere", "Rosenbrock", "saddle"],
          [
            (name: "SGD", values: [12, 40, 22]), (name: "momentum", values: [9, 31, 12]),
            (name: "Adam", values: [15, 18, 14]),
          ]), title: "Grouped bars", x: PlotAxis("problem"), y: PlotAxis("steps"))
    ),
    (
      "bars-horizontal",
      Plot(
        [
          BarMark(
            categories: ["stochastic gradient descent", "Nesterov momentum", "Adam"],
            values: [31, 12, 8], isHorizontal: true)
        ], title: "Horizontal bars", x: PlotAxis("time", unit: "ms"))
    ),
    (
      "histogram",
      Plot(
        [
          HistogramMark(
            "noise",
            values: triangular(2000))
        ], title: "Histogram", x: PlotAxis("gradient noise"), y: PlotAxis("count"))
    ),
    (
      "rules-annotations",
      Plot(
        [
          LineMark(Series(y: waves(14, slope: 0.02))),
          RuleMark(.y(1), label: "bound"), RuleMark(.x(40), label: "warm-up ends", dash: .dotted),
          AnnotationMark("first dip\nbelow zero", x: 6, y: -0.76),
          ArrowMark(from: (x: 24, y: 1.6), to: (x: 19, y: 1.45), label: "peak"),
          TextMark("here words", x: 50, y: -0.2),
        ], title: "Rules, words, arrows", x: PlotAxis("step"), y: PlotAxis("value"))
    ),
    (
      "error-bars",
      Plot(
        [
          ErrorBarMark(
            "measured", x: [1, 2, 3, 4, 5], y: [3, 4, 3.5, 5, 6], lower: [2.5, 3.6, 3, 4, 5.5],
            upper: [3.2, 4.4, 4.2, 6, 6.3])
        ], title: "Error bars", x: PlotAxis("depth"), y: PlotAxis("loss"))
    ),
    (
      "boxes",
      Plot(
        [
          BoxMark(
            categories: ["a", "b", "c"],
            samples: (0..<3).map { heavyTailed($0) })
        ], title: "Box plots", x: PlotAxis("seed group"), y: PlotAxis("final loss"))
    ),
    (
      "heads",
      Plot(
        [
          PathMark(
            Series(
              name: "spiral", x: spiral(0),
              y: spiral(1)))
        ], title: "A path with direction", x: PlotAxis("x"), y: PlotAxis("y"), size: .square)
    ),
  ]
}
