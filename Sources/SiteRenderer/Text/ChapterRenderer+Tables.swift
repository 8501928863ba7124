internal import Manuscript

extension ChapterRenderer {
  /// A table that the author wrote.
  mutating func render(_ table: TableBlock) -> HTML {
    let name = table.attributes.label?.name
    let number = name.flatMap { places.numbers[$0] }
    var head = HTML()
    // The corner above row names is no heading of anything.
    for cell in table.header {
      let tag: HTML = cell.inlines.isEmpty ? "<td>" : "<th>"
      head += "\(tag)\(render(cell))"
    }
    var body = HTML()
    for row in table.rows {
      body += "<tr>"
      for cell in row { body += "<td>\(render(cell))" }
      body += "\n"
    }
    let text = table.caption.isEmpty ? nil : renderInside(table.range) { $0.render(table.caption) }
    let markup = Self.framed(
      tableOf: head, body: body, columns: TableColumns(table.alignments), id: idAttribute(name),
      caption: Self.caption("Table", name.flatMap(place(ofLabel:)), text: text),
      spoken: spokenName(number, table.caption.plainText))
    if let name { keepPreview(of: name) { markup } }
    return markup
  }

  private mutating func render(_ cell: TableBlock.Cell) -> HTML {
    renderInside(cell.range) { $0.render(cell.inlines) }
  }

  private func spokenName(_ number: String?, _ caption: String) -> String {
    ([number.map { "Table \($0)" } ?? "Table", caption].filter { !$0.isEmpty })
      .joined(separator: ": ")
  }

  /// A table in a box of its own, which scrolls when the table is wider than the page. Its cells and
  /// rows have no end tags, which HTML does not ask for.
  static func framed(
    tableOf head: HTML, body: HTML, columns: TableColumns, id: HTML?, caption: HTML?,
    spoken: String
  ) -> HTML {
    #"""
    <figure class="table"\#(id)>\#(caption)
    <div class="scroll" tabindex="0" role="region" aria-label="\#(spoken)"><table\#(columns.attribute)>
    <thead><tr>\#(head)
    <tbody>
    \#(body)</table></div></figure>
    """#
  }

  /// A caption with its number, which is a link to the thing itself; nil when there is neither.
  static func caption(
    _ kind: String, _ place: ChapterPlaces.Place?, text: HTML?
  ) -> HTML? {
    let lead = captionLabel(kind, place)
    guard lead != nil || text != nil else { return nil }
    return "<figcaption>\(lead)\(text)</figcaption>"
  }

  /// `Figure 2.1.`; nil without a number.
  static func captionLabel(_ kind: String, _ place: ChapterPlaces.Place?) -> HTML? {
    guard let place, let number = place.number else { return nil }
    return ##"<a class="caption-label" href="#\##(place.anchor)">\##(kind) \##(number).</a> "##
  }
}
