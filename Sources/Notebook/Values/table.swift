public import NotebookRecord

/// Shows a table below the snippet.
///
/// ```swift
/// table(["step", "loss"], rows: [[0, 4.5], [1, 2.25]], formats: [.automatic, .fixed(2)])
/// ```
///
/// A row that is shorter than the headers is filled with empty cells; of a longer one the rest is dropped, and a note
/// in the caption says so.
///
/// - Parameters:
///   - headers: One header a column.
///   - rows: The cells: numbers, strings, truth values or anything that can describe itself.
///   - formats: How the numbers of each column are written; missing ones are automatic.
///   - caption: The text above the table.
///   - tolerance: How far its numbers may differ from the accepted ones; by default as the snippet, the chapter or the
///     book says.
public func table(
  _ headers: [String], rows: [[Any]], formats: [NumberFormat] = [], caption: String = "",
  tolerance: ResultTolerance? = nil
) {
  let width = headers.count
  let cells = rows.map { row in
    (0..<width).map { column in
      column < row.count
        ? Display(row[column], format: column < formats.count ? formats[column] : .automatic)
        : Display("", format: .automatic)
    }
  }
  let dropped = rows.contains { $0.count > width }
  let note =
    dropped ? " (Some rows have more cells than there are headers; the rest is not shown.)" : ""
  Channel.shared.emit(
    .table(
      TableRecord(
        caption: caption + note, headers: headers, rows: cells.map { $0.map(\.text) },
        numeric: (0..<width).map { column in isNumeric(rows, column) },
        numbers: cells.flatMap { $0.map(\.numbers) }, tolerance: tolerance)))
}

private func isNumeric(_ rows: [[Any]], _ column: Int) -> Bool {
  let cells = rows.filter { column < $0.count }.map { $0[column] }
  return !cells.isEmpty
    && cells.allSatisfy { $0 is any BinaryFloatingPoint || $0 is any BinaryInteger }
}
