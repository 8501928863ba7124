import NotebookRecord
public import SVGPlot

/// Draws one plot for each value of a parameter, all on the same axes. The page offers a slider; without JavaScript, and
/// in print, the plots stand side by side.
///
/// ```swift
/// sweep("learning rate", over: [0.1, 0.3, 0.9, 1.1], caption: "From too slow to too fast.") { rate in
///   Plot.lines([Series(name: "loss", y: losses(rate))], xLabel: "step", yLabel: "loss")
/// }
/// ```
///
/// - Parameters:
///   - parameter: What differs from plot to plot.
///   - values: Its values, at most 24 of them, for every plot adds to the page.
///   - format: How a value is written.
///   - caption: The text below the figure.
///   - source: Where the call stands, filled in by the compiler.
///   - line: The call's line, filled in by the compiler.
///   - column: The call's column, filled in by the compiler.
///   - plot: Draws the plot for a value.
public func sweep<Value>(
  _ parameter: String, over values: [Value], format: NumberFormat = .automatic,
  caption: String = "", source: String = #filePath, line: Int = #line, column: Int = #column,
  _ plot: (Value) -> Plot
) {
  let shown = Array(values.prefix(mostFrames))
  let plots = Plot.sharingScales(shown.map(plot))
  let frames = zip(shown, plots).map { value, plot in
    (Display(value, format: format).text, plot.figure(idPrefix: FigureNumber.next()))
  }
  emitFigure(
    frames, parameter: parameter, caption: caption, problems: problems(with: values.count),
    RecordPosition(source: source, line: line, column: column))
}

private let mostFrames = 24

private func problems(with count: Int) -> [String] {
  switch count {
  case 0: ["A sweep over no values draws nothing; give it at least two."]
  case 1...mostFrames: []
  default: ["A sweep shows at most \(mostFrames) values, not \(count); choose fewer."]
  }
}
