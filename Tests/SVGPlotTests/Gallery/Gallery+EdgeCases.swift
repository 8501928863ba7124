import SVGPlot

extension Gallery {
  static let edgeCases: [Entry] = [
    ("empty", Plot([], title: "Nothing", x: PlotAxis("x"), y: PlotAxis("y"))),
    ("one-point", Plot.lines([Series(x: [3], y: [7])], title: "One point", yLabel: "y")),
    ("constant", Plot.lines([Series(y: [5, 5, 5, 5])], title: "Constant", yLabel: "y")),
    ("zeros", Plot.lines([Series(y: [0, 0, 0])], title: "Zeros", yLabel: "y")),
    (
      "all-nan",
      Plot.lines([Series(name: "loss", y: [.nan, .nan, .infinity])], title: "All NaN", yLabel: "y")
    ),
    (
      "gaps",
      Plot.lines(
        [Series(y: [1, 2, .nan, 4, .infinity, 3, 2, .nan, 5])], title: "Gaps", xLabel: "step",
        yLabel: "y")
    ),
    (
      "negative-on-log",
      Plot.lines(
        [Series(y: [100, 10, 1, -1, 0, 0.01])], title: "Negative on log", xLabel: "step",
        yLabel: "y", yScale: .log)
    ),
    (
      "diverging-run",
      Plot.lines(
        [
          Series(name: "stable", y: decay(10, 0.9)),
          Series(name: "unstable", y: decay(1, 1e12)),
        ], title: "One run diverges", xLabel: "step", yLabel: "loss")
    ),
    (
      "clipped",
      Plot(
        [LineMark(Series(x: steps, y: waves(7, height: 300)))], title: "Cut at the axes",
        x: PlotAxis("step"), y: PlotAxis("y", domain: Domain(-100, 120)))
    ),
    (
      "extremes",
      Plot.lines(
        [Series(y: [-1.7e308, 1.7e308, 0])], title: "The largest numbers", yLabel: "y")
    ),
    (
      "long-labels",
      Plot.lines(
        [
          Series(
            name: "a series whose name is far too long to stand beside the end of its line",
            y: [1, 2, 3]),
          Series(name: "another series with a name of some length", y: [3, 1, 2]),
        ],
        title: "A title that goes on and on, as titles of papers do, past the end of the line and "
          + "even past the end of the second line of a small figure",
        xLabel: "a horizontal label of a length that no axis of this width can hold on one line",
        yLabel: "a vertical label of a length that no axis of this width can hold on one line")
    ),
    (
      "chinese",
      Plot.lines(
        [
          Series(name: "梯度下降法", y: decay(10, 0.9)),
          Series(name: "动量法", y: decay(14, 0.8)),
        ], title: "损失函数随迭代次数的变化", xLabel: "迭代次数", yLabel: "损失")
    ),
    (
      "hostile",
      Plot.lines(
        [
          Series(name: "</svg><script>alert(1)</script>", y: [1, 2]),
          Series(name: "\u{0}\u{8}&\"'\u{202E}\u{FFFF}", y: [2, 1]),
        ], title: "]]> & <b>", xLabel: "url(#x)", yLabel: "\" onload=\"x")
    ),
    (
      "close-ends",
      Plot.lines(
        [
          Series(name: "Adam", y: [9, 4, 1.1]), Series(name: "AdamW", y: [8, 3, 1.05]),
          Series(name: "Lion", y: [7, 2, 1]), Series(name: "SGD", y: [9, 8, 7]),
        ], title: "Ends close together", xLabel: "step", yLabel: "loss")
    ),
    (
      "mismatched",
      Plot(
        [LineMark(Series(name: "short", x: [0, 1, 2, 3], y: [1, 2]))], title: "Mismatched",
        x: PlotAxis("x", domain: Domain(3, 0)), y: PlotAxis("y", domain: Domain(1, 1)))
    ),
    (
      "many-points",
      Plot.lines(
        [Series(name: "noise", y: noise(20_000, seed: 3))], title: "20 000 points", xLabel: "step",
        yLabel: "y")
    ),
  ]
}
