internal import Manuscript

/// The page of a chapter.
enum ChapterPage {
  /// The page, and what turned out to be wrong with the chapter.
  static func render(_ index: Int, in frame: PageFrame) -> ChapterPageResult {
    let book = frame.book
    let content = book.content.chapters[index]
    var renderer = ChapterRenderer(chapter: index, of: book)
    renderer.calls = ChapterRenderer.callAddresses(in: content.chapter, of: book)
    let (title, rest) = split(content.chapter)
    var values: [String: Any] = [
      "bookTitle": HTMLText.displayable(book.content.title),
      "number": index + 1,
      "heading": (title.map { renderer.renderHeadingText($0) } ?? HTML(text: content.title)).markup,
      "headingId": title?.id ?? "page:title",
      "body": renderer.render(rest).markup,
    ]
    // Footnotes cite too, so the references come last.
    values["footnotes"] = renderer.renderFootnotes()?.markup
    values["references"] = renderer.renderReferences()?.markup
    let symbols = SymbolTable.rows(index, in: book, isOwnPage: true)
    if !symbols.isEmpty { values["symbols"] = ["rows": symbols] }
    if ChapterProgram.exists(of: content) {
      values["program"] = HTMLText.displayable(ChapterProgram.path(of: content))
    }
    values["question"] = templateText(book.typesetting.curled(content.question))
    values["markdown"] = HTMLText.displayable(content.slug + ".md")
    values["source"] = book.content.repository?.address(of: content.chapter.path, line: 1)
    values["coverage"] = Coverage(content).sentence
    values.merge(frame.neighbours(of: index)) { _, new in new }
    let main = frame.templates.render("chapter", values)
    let headings = Outline.entries(of: content.chapter) { renderer.renderPlainly($0.inlines) }
    let file = frame.page(
      main, of: .chapter(index), outline: Outline.markup(of: headings),
      description: content.summary.isEmpty ? content.question : content.summary)
    return ChapterPageResult(
      file: file, besides: renderer.files, previews: renderer.previews,
      diagnostics: renderer.diagnostics + HeadingCheck.diagnostics(content.chapter))
  }

  /// The heading that is the page's title, and the blocks without it.
  private static func split(_ chapter: Chapter) -> (title: HeadingBlock?, rest: [Block]) {
    guard case .some(.heading(let heading)) = chapter.blocks.first, heading.level == 1 else {
      return (nil, chapter.blocks)
    }
    return (heading, Array(chapter.blocks.dropFirst()))
  }
}

extension ChapterRenderer {
  /// The text of the heading that is the page's title.
  mutating func renderHeadingText(_ heading: HeadingBlock) -> HTML {
    let mark = renderClaim(heading.attributes.claim).map { " " + $0 }
    return "\(renderInside(heading.range) { $0.render(heading.inlines) })\(mark)"
  }

  /// Text for the outline, which is itself a link: no links, marks or ids in it.
  func renderPlainly(_ inlines: [Inline]) -> HTML {
    zip(inlines, [nil] + inlines.map(\.lastCharacter)).map { inline, before -> HTML in
      switch inline {
      case .text(let text): HTML(text: book.typesetting.curled(text, after: before))
      case .emphasis(let inlines): "<em>\(renderPlainly(inlines))</em>"
      case .strong(let inlines): "<strong>\(renderPlainly(inlines))</strong>"
      case .strikethrough(let inlines): "<s>\(renderPlainly(inlines))</s>"
      case .code(let code): "<code>\(code)</code>"
      case .link(let link): renderPlainly(link.inlines)
      case .formula(let index): mathMarkup(ofFormula: index)
      case .value(let index):
        HTML(text: content.result.inlineTexts.element(at: index).flatMap(\.self) ?? "")
      default: HTML(text: [inline].plainText)
      }
    }.joined()
  }
}

extension Array {
  /// The element at an index that may lie outside.
  func element(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
