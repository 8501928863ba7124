internal import Manuscript
internal import NotebookRecord

/// A chapter as plain Markdown with its results filled in, for programs that read it and for readers
/// who want the text alone.
struct MarkdownPage {
  private let content: ChapterContent
  private let book: BookContext
  private let places: ChapterPlaces
  private var edits: [(range: SourceRange, text: String)] = []

  /// The file.
  static func file(of index: Int, in book: BookContext) -> [UInt8] {
    var page = MarkdownPage(index, book)
    page.collect()
    let text = SourceEdits(page.content.source).applying(page.edits)
    return Array(HTMLText.displayable(text).utf8)
  }

  /// The chapter in pieces, for exports that put the snippets elsewhere.
  static func pieces(of index: Int, in book: BookContext) -> MarkdownChapter {
    var page = MarkdownPage(index, book)
    page.collectText()
    let snippets = page.content.chapter.snippets
    // Formulas and boxes hold their snippets in reading order, footnotes may not.
    let order = snippets.indices.sorted { snippets[$0].range.start < snippets[$1].range.start }
    let texts = SourceEdits(page.content.source)
      .applying(page.edits, cutAt: order.map { snippets[$0].range })
    var result = MarkdownChapter(slug: page.content.slug)
    for (position, text) in texts.enumerated() {
      let text = HTMLText.displayable(text).trimmed
      if !text.isEmpty { result.pieces.append(.text(text)) }
      if position < order.count { result.pieces.append(.snippet(order[position])) }
    }
    for index in snippets.indices { page.collect(outputsOf: index, into: &result) }
    return result
  }

  private init(_ index: Int, _ book: BookContext) {
    content = book.content.chapters[index]
    places = book.places[index]
    self.book = book
  }

  private mutating func collect() {
    collectText()
    for index in content.chapter.snippets.indices { collect(snippet: index) }
  }

  private mutating func collectText() {
    let chapter = content.chapter
    if let matter = chapter.frontMatter {
      edits.append((matter.range, content.question.isEmpty ? "" : "*\(content.question)*"))
    }
    for (index, value) in chapter.inlineValues.enumerated() {
      let text = content.result.inlineTexts.element(at: index).flatMap(\.self)
      edits.append((value.range, text ?? "[not computed]"))
    }
    for reference in chapter.references {
      guard let target = book.targets[reference.label] else { continue }
      edits.append((reference.range, target.text))
    }
    for citation in chapter.citations {
      let works = citation.items.map { item in
        book.works[item.key].map { "\($0.names), \($0.year)" } ?? item.key
      }
      edits.append((citation.range, "(\(works.joined(separator: "; ")))"))
    }
    for heading in chapter.headings { drop(heading.attributes) }
    for (formula, place) in zip(chapter.formulas, places.formulas) where formula.style == .display {
      guard let range = formula.attributes.range else { continue }
      edits.append((range, place.number.map { "(\($0))" } ?? ""))
    }
    edits += MarkdownBoxes.edits(of: chapter, in: SourceEdits(content.source))
  }

  private mutating func drop(_ attributes: Attributes) {
    if let range = attributes.range { edits.append((range, "")) }
  }

  private mutating func collect(snippet index: Int) {
    let snippet = content.chapter.snippets[index]
    edits.append((snippet.infoRange, "swift"))
    var lines: [String] = []
    if case .source(let tie) = snippet.options.purpose {
      let end = SourcePosition(line: snippet.range.end.line, column: 1)
      let text = book.content.library[tie.name].map(\.text).joined(separator: "\n\n")
      edits.append((SourceRange(start: end, end: end), text + "\n"))
    }
    for (output, place) in zip(content.outputs(ofSnippet: index), places.outputs[index]) {
      lines += MarkdownResult.lines(of: output, number: place?.number, name: name(ofFormula:))
    }
    lines += MarkdownResult.lines(of: content.result(ofSnippet: index).outcome)
    guard !lines.isEmpty else { return }
    let indentation = String(repeating: " ", count: max(snippet.infoRange.start.column - 4, 0))
    let text = lines.map { $0.isEmpty ? "" : indentation + $0 }.joined(separator: "\n")
    let end = snippet.range.end
    edits.append((SourceRange(start: end, end: end), "\n\n" + text + "\n"))
  }

  /// What a snippet gave, with its pictures as files of their own.
  private func collect(outputsOf index: Int, into result: inout MarkdownChapter) {
    var texts: [String] = []
    for (position, output) in content.outputs(ofSnippet: index).enumerated() {
      let pictures = pictures(of: output, at: position, ofSnippet: index)
      result.pictures += pictures
      let lines = MarkdownResult.lines(
        of: output, number: places.outputs[index].element(at: position)??.number,
        pictures: pictures.map(\.path), name: name(ofFormula:))
      texts.append(HTMLText.displayable(lines.joined(separator: "\n")))
    }
    let ending = MarkdownResult.lines(of: content.result(ofSnippet: index).outcome)
    if !ending.isEmpty { texts.append(HTMLText.displayable(ending.joined(separator: "\n"))) }
    result.outputs.append(texts)
  }

  private func name(ofFormula label: String) -> String { places.targets[label]?.text ?? label }

  /// The pictures of a figure that are found harmless; the page's own rendering reports the others.
  private func pictures(
    of output: SnippetOutput, at position: Int, ofSnippet index: Int
  ) -> [MarkdownChapter.Picture] {
    guard case .figure(let figure) = output else { return [] }
    return figure.frames.enumerated().compactMap { frame, picture in
      let name = "\(content.slug)-\(index + 1)-\(position + 1)-\(frame + 1)"
      let svg = try? SVGGuard.vetted(
        picture.svg, idPrefix: "p\(index + 1)-\(position + 1)-\(frame + 1)-",
        name: picture.description.isEmpty ? "Plot" : picture.description)
      return svg.map {
        .init(snippet: index, output: position, path: "figures/\(name).svg", svg: $0.markup)
      }
    }
  }
}
