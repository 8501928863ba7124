internal import Manuscript

extension ChapterRenderer {
  /// A table that the author wrote.
  mutating func render(_ table: TableBlock) -> HTML {
    let name = table.attributes.label?.name
    let number = name.flatMap { places.numbers[$0] }
    var head = HTML()
    for (column, cell) in table.header.enumerated() {
      head += #"<th scope="col"\#(style(of: column, in: table))>\#(render(cell))</th>"#
    }
    var body = HTML()
    for row in table.rows {
      body += "<tr>"
      for (column, cell) in row.enumerated() {
        body += "<td\(style(of: column, in: table))>\(render(cell))</td>"
      }
      body += "</tr>\n"
    }
    let text = table.caption.isEmpty ? nil : renderInside(table.range) { $0.render(table.caption) }
    return Self.framed(
      tableOf: head, body: body, id: idAttribute(name),
      caption: Self.caption("Table", number: number, text: text),
      spoken: spokenName(number, table.caption.plainText))
  }

  private mutating func render(_ cell: TableBlock.Cell) -> HTML {
    renderInside(cell.range) { $0.render(cell.inlines) }
  }

  private func style(of column: Int, in table: TableBlock) -> HTML? {
    guard table.alignments.indices.contains(column) else { return nil }
    switch table.alignments[column] {
    case .none, .left: return nil
    case .center: return #" class="center""#
    case .right: return #" class="numeric""#
    }
  }

  private func spokenName(_ number: String?, _ caption: String) -> String {
    ([number.map { "Table \($0)" } ?? "Table", caption].filter { !$0.isEmpty })
      .joined(separator: ": ")
  }

  /// A table in a box of its own, which scrolls when the table is wider than the page.
  static func framed(
    tableOf head: HTML, body: HTML, id: HTML?, caption: HTML?, spoken: String
  ) -> HTML {
    #"""
    <figure class="table"\#(id)>\#(caption)
    <div class="scroll" tabindex="0" role="region" aria-label="\#(spoken)"><table>
    <thead><tr>\#(head)</tr></thead>
    <tbody>
    \#(body)</tbody>
    </table></div></figure>
    """#
  }

  /// A caption with its number; nil when there is neither.
  static func caption(_ kind: String, number: String?, text: HTML?) -> HTML? {
    let lead = number.map { HTML(#"<span class="caption-label">\#(kind) \#($0).</span> "#) }
    guard lead != nil || text != nil else { return nil }
    return "<figcaption>\(lead)\(text)</figcaption>"
  }
}
