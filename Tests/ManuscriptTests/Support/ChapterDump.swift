import Manuscript

extension Chapter {
  /// The chapter as an outline, one line a value: structure and places in one text.
  var dump: String {
    var dumper = ChapterDumper(chapter: self)
    dumper.blocks(blocks)
    for footnote in footnotes {
      dumper.line("Footnote \(footnote.range) \(footnote.identifier)") {
        $0.blocks(footnote.blocks)
      }
    }
    return dumper.text
  }

  /// The diagnostics, as a compiler prints them.
  var problems: String { diagnostics.map(\.description).joined(separator: "\n") }
}

private struct ChapterDumper {
  let chapter: Chapter
  private var lines: [String] = []
  private var depth = 0

  init(chapter: Chapter) { self.chapter = chapter }

  var text: String { lines.joined(separator: "\n") }

  mutating func line(_ text: String, _ children: (inout Self) -> Void = { _ in }) {
    lines.append(String(repeating: "  ", count: depth) + text)
    depth += 1
    children(&self)
    depth -= 1
  }

  mutating func blocks(_ blocks: [Block]) {
    for block in blocks { self.block(block) }
  }

  private mutating func block(_ block: Block) {
    switch block {
    case .heading(let heading):
      line(
        "Heading @\(heading.range) level=\(heading.level) id=\(heading.id)"
          + attributes(heading.attributes)
      ) { $0.inlines(heading.inlines) }
    case .paragraph(let paragraph):
      line("Paragraph @\(paragraph.range)" + attributes(paragraph.attributes)) {
        $0.inlines(paragraph.inlines)
      }
    case .list(let list): self.list(list)
    case .quote(let quote): line("Quote @\(quote.range)") { $0.blocks(quote.blocks) }
    case .codeBlock(let code):
      line("Code @\(code.range) \(quoted(code.info)) \(quoted(code.text))")
    case .snippet(let index): snippet(chapter.snippets[index])
    case .displayFormula(let index): formula(chapter.formulas[index])
    case .table(let table): self.table(table)
    case .box(let box):
      line("Box @\(box.range) \(box.kind)" + attributes(box.attributes)) {
        if !box.title.isEmpty { $0.line("Title") { $0.inlines(box.title) } }
        $0.blocks(box.blocks)
      }
    case .thematicBreak(let range): line("ThematicBreak @\(range)")
    case .html(let html): line("HTML @\(html.range) \(quoted(html.text))")
    }
  }

  private mutating func list(_ list: ListBlock) {
    let kind = list.start.map { "ordered start=\($0)" } ?? "bullet"
    line("List @\(list.range) \(kind) \(list.isTight ? "tight" : "loose")") {
      for item in list.items { $0.line("Item @\(item.range)") { $0.blocks(item.blocks) } }
    }
  }

  private mutating func snippet(_ snippet: Snippet) {
    let label = snippet.label.map { " #\($0)" } ?? ""
    line("Snippet @\(snippet.range)\(label) \(quoted(snippet.body.text))")
  }

  private mutating func formula(_ formula: FormulaUse) {
    line(
      "Formula @\(formula.range) \(formula.style) \(quoted(formula.latex))"
        + attributes(formula.attributes))
  }

  private mutating func table(_ table: TableBlock) {
    let alignments = table.alignments.map(\.rawValue).joined(separator: ",")
    line("Table @\(table.range) \(alignments)" + attributes(table.attributes)) {
      for (index, row) in ([table.header] + table.rows).enumerated() {
        $0.line(index == 0 ? "Header" : "Row") {
          for cell in row { $0.line("Cell @\(cell.range)") { $0.inlines(cell.inlines) } }
        }
      }
      if !table.caption.isEmpty { $0.line("Caption") { $0.inlines(table.caption) } }
    }
  }

  private mutating func inlines(_ inlines: [Inline]) {
    for inline in inlines { self.inline(inline) }
  }

  private mutating func inline(_ inline: Inline) {
    switch inline {
    case .text(let text): line("Text \(quoted(text))")
    case .softBreak: line("SoftBreak")
    case .lineBreak: line("LineBreak")
    case .code(let text): line("CodeSpan \(quoted(text))")
    case .emphasis(let inlines): line("Emphasis") { $0.inlines(inlines) }
    case .strong(let inlines): line("Strong") { $0.inlines(inlines) }
    case .strikethrough(let inlines): line("Strikethrough") { $0.inlines(inlines) }
    case .link(let link):
      line("Link \(link.destination) \(quoted(link.title))") { $0.inlines(link.inlines) }
    case .image(let image):
      line("Image \(image.source) \(quoted(image.title))" + attributes(image.attributes)) {
        $0.inlines(image.alternative)
      }
    case .html(let text): line("InlineHTML \(quoted(text))")
    case .formula(let index): formula(chapter.formulas[index])
    case .value(let index): value(chapter.inlineValues[index])
    case .reference(let index):
      let reference = chapter.references[index]
      line("Reference @\(reference.range) \(reference.label)")
    case .citation(let index): citation(chapter.citations[index])
    case .footnoteReference(let index):
      let reference = chapter.footnoteReferences[index]
      let number = reference.footnote.map { "\($0)" } ?? "none"
      line("FootnoteReference @\(reference.range) \(reference.identifier) -> \(number)")
    }
  }

  private mutating func value(_ value: InlineValue) {
    let digits = value.digits.map { " digits=\($0)" } ?? ""
    let format = value.format.map { " format=\($0)" } ?? ""
    line(
      "Value @\(value.range) \(quoted(value.expression)) @\(value.expressionStart)"
        + " after=\(value.snippetsBefore)\(digits)\(format)")
  }

  private mutating func citation(_ citation: Citation) {
    let items = citation.items.map { item in
      "\(item.key)@\(item.range.start)" + (item.locator.map { " \(quoted($0))" } ?? "")
    }
    line("Citation @\(citation.range) " + items.joined(separator: "; "))
  }

  private func attributes(_ attributes: Attributes) -> String {
    var parts: [String] = []
    if let label = attributes.label { parts.append("#\(label.name)@\(label.range.start)") }
    if attributes.isDefinition { parts.append("definition") }
    if !attributes.quotes.isEmpty { parts.append("quotes=\(attributes.quotes)") }
    if let width = attributes.width { parts.append("width=\(width)") }
    if let claim = attributes.claim {
      parts.append("claim=\(claim.claims.joined(separator: ",")):\(claim.verdict.rawValue)")
    }
    return parts.isEmpty ? "" : " {" + parts.joined(separator: " ") + "}"
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n") + "\""
  }
}
