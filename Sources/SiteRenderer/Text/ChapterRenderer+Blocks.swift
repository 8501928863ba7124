internal import Manuscript

extension ChapterRenderer {
  /// Blocks one after another.
  mutating func render(_ blocks: [Block]) -> HTML {
    var html = HTML()
    for (index, block) in blocks.enumerated() {
      html += render(block)
      html += "\n"
      if case .heading(let heading) = block {
        keepPreview(of: heading, blocks.element(at: index + 1))
      }
    }
    return html
  }

  private mutating func render(_ block: Block) -> HTML {
    switch block {
    case .heading(let heading): return render(heading)
    case .paragraph(let paragraph): return render(paragraph)
    case .list(let list): return render(list)
    case .quote(let quote): return "<blockquote>\n\(render(quote.blocks))</blockquote>"
    case .codeBlock(let code): return render(code)
    case .snippet(let index): return renderSnippet(index)
    case .displayFormula(let index): return renderDisplayFormula(index)
    case .table(let table): return render(table)
    case .box(let box): return render(box)
    case .thematicBreak: return "<hr>"
    case .html(let html): return render(html)
    }
  }

  private mutating func render(_ heading: HeadingBlock) -> HTML {
    let level = min(max(heading.level, 1), 6)
    let text = renderInside(heading.range) { $0.render(heading.inlines) }
    let mark = renderClaim(heading.attributes.claim).map { " " + $0 }
    // A heading leads to itself, unless it holds a link already: then a mark behind it does.
    let linked: HTML =
      text.markup.contains("<a ")
      ? ##"\##(text) <a class="anchor" href="#\##(heading.id)" aria-label="Link to this">#</a>"##
      : ##"<a class="self" href="#\##(heading.id)">\##(text)</a>"##
    return #"<h\#(level) id="\#(heading.id)">\#(linked)\#(mark)</h\#(level)>"#
  }

  private mutating func render(_ paragraph: ParagraphBlock) -> HTML {
    if case .some(.image(let image)) = paragraph.inlines.first, paragraph.inlines.count == 1,
      let label = image.attributes.label?.name
    {
      return renderInside(paragraph.range) { $0.renderFigure(of: image, label: label) }
    }
    let text = renderInside(paragraph.range) { $0.render(paragraph.inlines) }
    let mark = renderClaim(paragraph.attributes.claim)
    return "<p\(idAttribute(paragraph.attributes.label?.name))>\(mark)\(text)</p>"
  }

  private mutating func render(_ list: ListBlock) -> HTML {
    var items = HTML()
    for item in list.items {
      items += "<li>\(list.isTight ? renderTight(item.blocks) : render(item.blocks))</li>\n"
    }
    guard let start = list.start else { return "<ul>\n\(items)</ul>" }
    let from: HTML? = start == 1 ? nil : #" start="\#(start)""#
    return "<ol\(from)>\n\(items)</ol>"
  }

  /// The blocks of an item of a tight list, whose paragraphs have no tags of their own.
  private mutating func renderTight(_ blocks: [Block]) -> HTML {
    var html = HTML()
    for block in blocks {
      if case .paragraph(let paragraph) = block {
        html += renderClaim(paragraph.attributes.claim) ?? ""
        html += renderInside(paragraph.range) { $0.render(paragraph.inlines) }
      } else {
        html += "\n\(render(block))\n"
      }
    }
    return html
  }

  private func render(_ code: CodeBlock) -> HTML {
    let language = code.language.map { HTML(#" data-language="\#($0)""#) }
    let label = code.language.map { "Code, \($0)" } ?? "Code"
    return #"""
      <div class="code plain"\#(language) tabindex="0" role="region" aria-label="\#(label)">\#
      <pre><code>\#(code.text)</code></pre></div>
      """#
  }

  /// Raw HTML is shown as the author wrote it; comments are the author's own business.
  private mutating func render(_ html: HTMLBlock) -> HTML {
    guard !html.text.isHTMLComment else { return "" }
    reportRawHTML(html.range)
    return #"<pre class="raw-html">\#(html.text)</pre>"#
  }

  /// The anchor and number of a written table or image.
  func place(ofLabel name: String) -> ChapterPlaces.Place? {
    places.numbers[name].map { .init(anchor: name, number: $0) }
  }

  /// The attribute `id` with a blank before it, when there is a label that nothing else took.
  func idAttribute(_ name: String?) -> HTML? {
    guard let name, places.targets[name]?.anchor == name else { return nil }
    return #" id="\#(name)""#
  }

  /// Says that raw HTML is off.
  mutating func reportRawHTML(_ range: SourceRange?) {
    report(
      .warning, "raw-html", at: range, "raw HTML is shown as text",
      help: "write it in Markdown, or in backticks when the reader is to see it")
  }
}

extension String {
  /// Whether it is one HTML comment and nothing else.
  var isHTMLComment: Bool {
    let text = trimmed
    guard text.utf8.count >= 7, text.hasPrefix("<!--"), text.hasSuffix("-->") else { return false }
    let inside = text.dropFirst(4).dropLast(3)
    return !inside.contains("-->")
  }
}
