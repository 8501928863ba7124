internal import Manuscript
internal import TeXMath

/// Turns a documentation comment into markup.
///
/// A comment is read as a chapter is, but many stand on one page: nothing in it gets an id, and what only
/// chapters have (labels, values, footnotes) is shown as it was written.
struct CommentRenderer {
  private let chapter: Chapter
  private let macros: [String: Macro]
  /// The address of a declaration of the library that a piece of code names.
  private let address: (String) -> String?

  init(
    _ chapter: Chapter, macros: [String: Macro] = [:], address: @escaping (String) -> String?
  ) {
    self.chapter = chapter
    self.macros = macros
    self.address = address
  }

  /// Blocks one after another.
  func render(_ blocks: [Block]) -> HTML {
    blocks.map { block -> HTML in "\(render(block))\n" }.joined()
  }

  /// Blocks inside an element that needs no paragraph for one.
  func renderTightly(_ blocks: [Block]) -> HTML {
    guard case .some(.paragraph(let paragraph)) = blocks.first, blocks.count == 1 else {
      return render(blocks)
    }
    return render(paragraph.inlines)
  }

  private func render(_ block: Block) -> HTML {
    switch block {
    case .heading(let heading): return "<p><strong>\(render(heading.inlines))</strong></p>"
    case .paragraph(let paragraph): return "<p>\(render(paragraph.inlines))</p>"
    case .list(let list):
      let items = list.items.map { item -> HTML in
        "<li>\(list.isTight ? renderTightly(item.blocks) : render(item.blocks))</li>\n"
      }.joined()
      return list.start == nil ? "<ul>\n\(items)</ul>" : "<ol>\n\(items)</ol>"
    case .quote(let quote): return "<blockquote>\n\(render(quote.blocks))</blockquote>"
    case .codeBlock(let code): return Self.code(HTML(content: code.text))
    case .snippet(let index):
      let text = chapter.snippets.element(at: index)?.body.text ?? ""
      return Self.code(CodeLines.highlighted(text).joined(separator: "\n"))
    case .displayFormula(let index): return "<p>\(formula(index))</p>"
    case .table(let table): return render(table)
    case .box(let box): return render(box.blocks)
    case .thematicBreak: return "<hr>"
    case .html(let html):
      return html.text.isHTMLComment ? "" : #"<pre class="signature">\#(html.text)</pre>"#
    }
  }

  private static func code(_ code: HTML) -> HTML {
    #"<pre class="signature"><code>\#(code)</code></pre>"#
  }

  private func render(_ table: TableBlock) -> HTML {
    let head = table.header.map { cell -> HTML in "<th>\(render(cell.inlines))</th>" }.joined()
    let rows = table.rows.map { row -> HTML in
      let cells = row.map { cell -> HTML in "<td>\(render(cell.inlines))</td>" }.joined()
      return "<tr>\(cells)</tr>\n"
    }.joined()
    return "<table><thead><tr>\(head)</tr></thead><tbody>\n\(rows)</tbody></table>"
  }

  /// Running text.
  func render(_ inlines: [Inline]) -> HTML { inlines.map(render).joined() }

  private func render(_ inline: Inline) -> HTML {
    switch inline {
    case .text(let text): return HTML(content: text)
    case .softBreak: return " "
    case .lineBreak: return "<br>"
    case .code(let code): return render(code: code)
    case .emphasis(let inlines): return "<em>\(render(inlines))</em>"
    case .strong(let inlines): return "<strong>\(render(inlines))</strong>"
    case .strikethrough(let inlines): return "<s>\(render(inlines))</s>"
    case .link(let link):
      guard case .outside(let address) = LinkAddress(link.destination) else {
        return render(link.inlines)
      }
      return #"<a href="\#(address)">\#(render(link.inlines))</a>"#
    case .image(let image): return HTML(content: image.alternative.plainText)
    case .html(let html): return html.isHTMLComment ? "" : HTML(content: html)
    case .formula(let index): return formula(index)
    case .value(let index):
      return
        "<code>\(HTML(content: chapter.inlineValues.element(at: index)?.expression ?? ""))</code>"
    case .reference(let index):
      return HTML(content: "@" + (chapter.references.element(at: index)?.label ?? ""))
    case .citation(let index):
      let items = chapter.citations.element(at: index)?.items ?? []
      return HTML(content: "[" + items.map { "@" + $0.key }.joined(separator: "; ") + "]")
    case .footnoteReference: return ""
    }
  }

  private func render(code: String) -> HTML {
    guard let address = address(code) else { return "<code>\(HTML(content: code))</code>" }
    return #"<a href="\#(address)"><code>\#(HTML(content: code))</code></a>"#
  }

  private func formula(_ index: Int) -> HTML {
    guard let formula = chapter.formulas.element(at: index) else { return "" }
    let parsed = Formula.parse(formula.latex, macros: macros)
    guard parsed.isValid else { return "<code>\(HTML(content: formula.latex))</code>" }
    return MathMarkup.html(of: parsed, style: formula.style)
  }
}
