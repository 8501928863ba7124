import NotebookRecord
import SVGPlot
import Synchronization

/// Sends a figure of one picture or more. The data of several pictures say which value they belong to.
func emitFigure(
  _ frames: [(value: String, figure: Figure)], parameter: String, caption: String,
  problems: [String] = [], _ position: RecordPosition
) {
  let tables = frames.flatMap { value, figure in
    figure.tables.map { tableRecord($0, value.isEmpty ? "" : "\(parameter) \(value): ") }
  }
  Channel.shared.emit(
    .figure(
      FigureRecord(
        caption: caption, parameter: parameter,
        frames: frames.map {
          FigureFrame(value: $0.value, svg: $0.figure.svg, description: $0.figure.description)
        }, tables: tables,
        series: frames.flatMap { value, figure in
          figure.tables.flatMap { digests($0, value.isEmpty ? "" : "\(parameter) \(value): ") }
        },
        problems: problems
          + frames.flatMap { $0.figure.problems.map { "\($0.summary); \($0.advice)" } },
        position: position)))
}

private func digests(_ table: DataTable, _ lead: String) -> [SeriesDigest] {
  zip(table.headers, table.columns).compactMap { header, numbers in
    numbers.isEmpty ? nil : SeriesDigest(name: lead + header, numbers)
  }
}

private func tableRecord(_ table: DataTable, _ lead: String) -> TableRecord {
  let omitted = table.omittedRows > 0 ? " (\(table.omittedRows) more rows are not listed)" : ""
  return TableRecord(
    caption: lead + table.caption + omitted, headers: table.headers, rows: table.rows,
    numeric: table.headers.map { _ in true })
}

/// Numbers the figures of a program, so that no two on a page share an id.
enum FigureNumber {
  private static let count = Mutex(0)

  static func next() -> String {
    count.withLock {
      $0 += 1
      return "plot\($0)"
    }
  }
}
