public import Convergence
import NotebookRecord
public import RealModule
public import SVGPlot

/// Draws a figure below the snippet.
///
/// - Parameters:
///   - drawing: A `Plot`, or several put together.
///   - caption: The text below the figure.
///   - source: Where the call stands, filled in by the compiler.
///   - line: The call's line, filled in by the compiler.
///   - column: The call's column, filled in by the compiler.
public func plot(
  _ drawing: any Drawable, caption: String = "", source: String = #filePath,
  line: Int = #line, column: Int = #column
) {
  emitFigure(
    [("", drawing.figure(idPrefix: FigureNumber.next()))], parameter: "", caption: caption,
    RecordPosition(source: source, line: line, column: column))
}

/// Draws numbers against their index, such as a run's losses against the step.
///
/// The vertical axis is logarithmic where all numbers are positive and span more than two powers of ten.
///
/// - Parameters:
///   - values: The numbers; the first has index 0.
///   - name: What they are, for the axis and the description.
///   - title: The figure's title.
///   - xLabel: What the index is.
///   - caption: The text below the figure.
///   - source: Where the call stands, filled in by the compiler.
///   - line: The call's line, filled in by the compiler.
///   - column: The call's column, filled in by the compiler.
public func plot<Number: BinaryFloatingPoint>(
  _ values: [Number], name: String = "loss", title: String = "", xLabel: String = "step",
  caption: String = "", source: String = #filePath, line: Int = #line,
  column: Int = #column
) {
  let series = Series(name: name, y: values.map { Double($0) })
  plot(
    Plot.lines([series], title: title, xLabel: xLabel, yLabel: name), caption: caption,
    source: source, line: line, column: column)
}

/// Draws several lines in one figure.
///
/// - Parameters:
///   - series: The lines.
///   - title: The figure's title.
///   - xLabel: What the horizontal axis shows.
///   - yLabel: What the vertical axis shows.
///   - xScale: The horizontal scale.
///   - yScale: The vertical scale; logarithmic by itself where all is positive and spans more than two powers of ten.
///   - caption: The text below the figure.
///   - source: Where the call stands, filled in by the compiler.
///   - line: The call's line, filled in by the compiler.
///   - column: The call's column, filled in by the compiler.
public func plot(
  _ series: [Series], title: String = "", xLabel: String, yLabel: String,
  xScale: ScaleKind = .automatic, yScale: ScaleKind = .automatic, caption: String = "",
  source: String = #filePath, line: Int = #line, column: Int = #column
) {
  plot(
    Plot.lines(
      series, title: title, xLabel: xLabel, yLabel: yLabel, xScale: xScale, yScale: yScale),
    caption: caption, source: source, line: line, column: column)
}

/// Draws a run's loss at every step, on a logarithmic axis where that is right.
///
/// - Parameters:
///   - run: The run.
///   - title: The figure's title.
///   - caption: The text below the figure.
///   - source: Where the call stands, filled in by the compiler.
///   - line: The call's line, filled in by the compiler.
///   - column: The call's column, filled in by the compiler.
public func plot<Scalar: Real & BinaryFloatingPoint>(
  _ run: Trace<Scalar>, title: String = "", caption: String = "", source: String = #filePath,
  line: Int = #line, column: Int = #column
) {
  plot(
    run.losses, title: title, caption: caption, source: source, line: line, column: column)
}
