/// Turns a table into one paragraph a cell, so that cmark reads the cells' inlines.
struct TableEditor {
  let source: SourceText
  let table: TableScanner.Match
  let scanner: TableScanner

  /// How many cells the rows of a table may leave out, all together.
  private static let missingLimit = 10_000

  /// Hides the table's lines. Cells that a row has in excess are reported, since no page shows them.
  ///
  /// - Returns: the texts in which inlines are still to be found: cells and caption.
  func edit(_ tokens: inout TokenList, _ sink: inout DiagnosticSink) -> [LeafText] {
    let lines = [table.header] + Array(table.rows)
    let rows = rows(lines, &sink)
    let end = (table.caption.last ?? table.rows.last ?? delimiterEnd).source.upperBound
    let whole = table.header.source.lowerBound..<end
    let frame = TableFrame(
      alignments: table.alignments,
      cells: rows.map { row in row.map { $0.map(source.range) } },
      rowEnds: lines.map { source.position(at: $0.source.upperBound) },
      hasCaption: !table.caption.isEmpty)
    let index = tokens.keep(.table(frame), at: whole)
    let separator = tokens.keep(.separator, at: end..<end)
    var pieces: [Edit.Piece] = [.literal(Placeholder.block(index))]
    for cell in rows.joined() {
      if let cell, !cell.isEmpty {
        pieces += Edit.paragraph(cell, prefix: prefix, isCell: true)
      }
      pieces += Edit.separator(separator, prefix: prefix, offset: whole.lowerBound)
    }
    let caption = captionLines
    pieces += captionPieces(caption, separator, end)
    tokens.add(Edit(range: whole, pieces: pieces))
    let cells = rows.joined().compactMap { $0 }.filter { !$0.isEmpty }
    return cells.map { LeafText($0, of: source) }
      + (caption.isEmpty ? [] : [LeafText(caption[...], of: source)])
  }

  private var prefix: [UInt8] { table.header.prefix }

  /// The delimiter row is the line after the header's.
  private var delimiterEnd: LeafText.Line {
    let line = source.line(at: table.header.source.lowerBound) + 1
    return LeafText.Line(
      start: 0, source: source.lines[min(line, source.lines.count - 1)], prefix: prefix)
  }

  /// The cells of the rows. Rows may leave out cells, but not without limit: a page would be far larger
  /// than the chapter.
  private func rows(
    _ lines: [LeafText.Line], _ sink: inout DiagnosticSink
  ) -> [[Range<Int>?]] {
    var rows: [[Range<Int>?]] = []
    var missing = 0
    for line in lines {
      let row = trimmedRow(line, &sink)
      missing += row.count { $0 == nil }
      guard missing <= Self.missingLimit else {
        sink.error(
          "ragged-table", at: source.range(line.source),
          "the table's rows leave out more than \(Self.missingLimit) cells; from here they are cut",
          help: "give every row as many cells as the header")
        break
      }
      rows.append(row)
    }
    return rows
  }

  /// A row's cells, as many as the header's: nil where the author left one out.
  private func trimmedRow(
    _ line: LeafText.Line, _ sink: inout DiagnosticSink
  ) -> [Range<Int>?] {
    let count = table.alignments.count
    let cells = scanner.cells(of: line.source)
    if cells.count > count, let last = cells.last {
      sink.warning(
        "long-table-row", at: source.range(cells[count].lowerBound..<last.upperBound),
        "the row has \(cells.count) cells, the table has \(count) columns; the rest is not shown",
        help: "write `\\|` for a pipe that does not end a cell")
    }
    return (0..<count).map { $0 < cells.count ? cells[$0] : nil }
  }

  /// The caption's lines without the mark.
  private var captionLines: [LeafText.Line] {
    var lines = Array(table.caption)
    guard !lines.isEmpty else { return [] }
    let range = lines[0].source
    let start = source.bytes.skippingBlanks(from: range.lowerBound + 1, to: range.upperBound)
    lines[0].source = start..<range.upperBound
    for index in lines.indices { lines[index].prefix = prefix }
    return lines
  }

  private func captionPieces(
    _ lines: [LeafText.Line], _ separator: Int, _ end: Int
  ) -> [Edit.Piece] {
    guard let first = lines.first else { return [] }
    var pieces = Edit.paragraph(first.source, prefix: prefix, isCell: false)
    for line in lines.dropFirst() {
      pieces.append(.line(Edit.LineStart(prefix: prefix, offset: line.source.lowerBound)))
      pieces.append(.source(line.source, isCell: false))
    }
    return pieces + Edit.separator(separator, prefix: prefix, offset: end)
  }
}
