internal import Manuscript

extension ChapterRenderer {
  /// Renders something whose raw HTML has no place of its own, and reports that at `range`.
  mutating func renderInside(
    _ range: SourceRange, _ body: (inout ChapterRenderer) -> HTML
  ) -> HTML {
    let outer = enclosingRange
    enclosingRange = range
    defer { enclosingRange = outer }
    return body(&self)
  }

  /// Running text.
  ///
  /// - Parameters:
  ///   - inlines: Its pieces.
  ///   - before: The character before it; nil at the start.
  /// - Returns: The markup.
  mutating func render(_ inlines: [Inline], after before: Character? = nil) -> HTML {
    var html = HTML()
    var last = before
    for (index, inline) in inlines.enumerated() {
      if case .softBreak = inline, Self.joinsLines(at: index, in: inlines) { continue }
      html += render(inline, after: last)
      last = inline.lastCharacter ?? last
    }
    return html
  }

  private static func joinsLines(at index: Int, in inlines: [Inline]) -> Bool {
    guard case .some(.text(let before)) = inlines.element(at: index - 1),
      case .some(.text(let after)) = inlines.element(at: index + 1)
    else { return false }
    return EastAsianText.joinsLines(before.last, after.first)
  }

  private mutating func render(_ inline: Inline, after before: Character?) -> HTML {
    switch inline {
    case .text(let text): return book.typesetting.set(text, after: before)
    case .softBreak: return "\n"
    case .lineBreak: return "<br>\n"
    case .code(let code): return "<code>\(HTML(content: code))</code>"
    case .emphasis(let inlines): return "<em>\(render(inlines, after: before))</em>"
    case .strong(let inlines): return "<strong>\(render(inlines, after: before))</strong>"
    case .strikethrough(let inlines): return "<s>\(render(inlines, after: before))</s>"
    case .link(let link): return render(link)
    case .image(let image): return render(image)
    case .html(let text): return renderRaw(text)
    case .formula(let index): return renderFormula(index)
    case .value(let index): return renderValue(index)
    case .reference(let index): return renderReference(index)
    case .citation(let index): return renderCitation(index)
    case .footnoteReference(let index): return renderFootnoteReference(index)
    }
  }

  private mutating func renderRaw(_ text: String) -> HTML {
    guard !text.isHTMLComment else { return "" }
    reportRawHTML(enclosingRange)
    return HTML(text: text)
  }

  /// A computed value in running text.
  private func renderValue(_ index: Int) -> HTML {
    guard chapter.inlineValues.indices.contains(index) else { return "" }
    let expression = chapter.inlineValues[index].expression
    let texts = content.result.inlineTexts
    guard texts.indices.contains(index), let text = texts[index] else {
      return #"<span class="missing" title="\#(expression)">[not computed]</span>"#
    }
    return #"<span class="computed" title="\#(expression)">\#(text)</span>"#
  }

  private func renderReference(_ index: Int) -> HTML {
    guard chapter.references.indices.contains(index) else { return "" }
    let label = chapter.references[index].label
    guard let target = book.targets[label] else {
      return #"<span class="missing">@\#(label)</span>"#
    }
    let title: HTML? =
      target.title.isEmpty || target.kind == .section ? nil : #" title="\#(target.title)""#
    return #"<a class="reference" href="\#(address(of: target))"\#(title)>\#(target.text)</a>"#
  }

  /// The address of a label's target as seen from this page.
  func address(of target: LabelTarget) -> String {
    (target.page == content.page ? "" : target.page) + "#" + target.anchor
  }
}

extension Inline {
  /// How it ends, as far as that tells which way the next quotation mark turns; nil for what is not seen.
  var lastCharacter: Character? {
    switch self {
    case .text(let text): text.last
    case .softBreak, .lineBreak: " "
    case .html: nil
    case .code, .emphasis, .strong, .strikethrough, .link, .image, .formula, .value, .reference,
      .citation, .footnoteReference:
      "x"
    }
  }
}
