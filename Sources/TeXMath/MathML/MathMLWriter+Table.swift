extension MathMLWriter {
  mutating func writeTable(_ table: Table) {
    if table.open.isEmpty, table.close.isEmpty {
      writeRows(table)
      return
    }
    element("mrow") { writer in
      writer.writeDelimiter(table.open, .stretched, isOpening: true)
      writer.writeRows(table)
      writer.writeDelimiter(table.close, .stretched, isOpening: false)
    }
  }

  private mutating func writeRows(_ table: Table) {
    let cellStyle: MathStyle =
      switch table.layout {
      case .alignment, .gathered: .display
      case .substack: style
      default: table.environment.contains("small") ? .script : (isTight ? style : .text)
      }
    let isDisplayed = cellStyle == .display
    let isSmall = table.environment.contains("small") && !isTight
    if isSmall { put("<mstyle scriptlevel=\"1\">") }
    element("mtable", isDisplayed ? " displaystyle=\"true\"" : "") { writer in
      writer.inStyle(cellStyle) { writer in
        for index in table.rows.indices { writer.writeRow(index, of: table) }
      }
    }
    if isSmall { put("</mstyle>") }
  }

  private mutating func writeRow(_ index: Int, of table: Table) {
    let row = table.rows[index]
    element("mtr") { writer in
      for column in row.cells.indices {
        let continues = table.layout == .alignment && column % 2 == 1
        writer.element("mtd", MathMLWriter.cellStyle(column, index, table)) { writer in
          if case .row(let nodes) = row.cells[column].kind {
            writer.writeRow(nodes, continues: continues)
          }
        }
      }
      guard let tag = row.tag else { return }
      let width = table.rows.map(\.cells.count).max() ?? 0
      for _ in row.cells.count..<max(width, row.cells.count) { writer.put("<mtd></mtd>") }
      writer.element("mtd", " class=\"formula-tag\" style=\"padding-left:2em\"") {
        $0.leaf("mtext", tag.printed)
      }
    }
  }

  /// The alignment, the padding and the lines of a cell; browsers ignore `columnalign`.
  private static func cellStyle(_ column: Int, _ row: Int, _ table: Table) -> String {
    var style = ""
    switch table.layout {
    case .alignment:
      let isRight = column % 2 == 0
      style = align(isRight ? .right : .left) + (isRight ? ";padding-right:0" : ";padding-left:0")
      let isClose =
        column == 0 || table.environment.hasPrefix("align") && table.environment.contains("at")
      if isRight { style += isClose ? ";padding-left:0" : ";padding-left:2em" }
    case .cases: style = align(.left) + (column == 0 ? ";padding-left:0" : ";padding-left:0.6em")
    case .substack: style = "padding:0"
    case .gathered: style = ""
    case .array: style = columnStyle(column, table)
    case .matrix:
      style = columnStyle(column, table)
      // Nothing but a delimiter stands beside the outer columns.
      if column == 0 { style += ";padding-left:0" }
      if column == table.rows[row].cells.count - 1 { style += ";padding-right:0" }
    }
    if table.rows[row].lineAbove { style += ";border-top:1px solid" }
    if table.lineBelow, row == table.rows.count - 1 { style += ";border-bottom:1px solid" }
    while style.first == ";" { style.removeFirst() }
    return style.isEmpty ? "" : " style=\"\(style)\""
  }

  /// Chromium aligns the formula within a cell by the second property alone.
  private static func align(_ side: Table.Alignment) -> String {
    "text-align:\(side.rawValue);text-align:-webkit-\(side.rawValue)"
  }

  private static func columnStyle(_ column: Int, _ table: Table) -> String {
    guard !table.columns.isEmpty else { return "" }
    // As KaTeX does, `matrix*` has one alignment for all columns.
    let isLast = column >= table.columns.count
    if isLast, table.layout == .array { return "" }
    let specified = isLast ? table.columns[table.columns.count - 1] : table.columns[column]
    var style = specified.alignment == .center ? "" : align(specified.alignment)
    if specified.lineBefore { style += ";border-left:1px solid" }
    if specified.lineAfter { style += ";border-right:1px solid" }
    return style
  }
}
