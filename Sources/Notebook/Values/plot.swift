import NotebookRecord
public import SVGPlot
import Synchronization

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
  let figure = drawing.figure(idPrefix: FigureNumber.next())
  let tables = figure.tables.map { table in
    let omitted = table.omittedRows > 0 ? " (\(table.omittedRows) more rows are not listed)" : ""
    return TableRecord(
      caption: table.caption + omitted, headers: table.headers, rows: table.rows,
      numeric: table.headers.map { _ in true })
  }
  Channel.shared.emit(
    .figure(
      FigureRecord(
        caption: caption, svg: figure.svg, description: figure.description,
        tables: tables, problems: figure.problems.map { "\($0.summary); \($0.advice)" },
        position: RecordPosition(source: source, line: line, column: column))))
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

/// Numbers the figures of a program, so that no two on a page share an id.
private enum FigureNumber {
  private static let count = Mutex(0)

  static func next() -> String {
    count.withLock {
      $0 += 1
      return "plot\($0)"
    }
  }
}
