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

  private init(_ index: Int, _ book: BookContext) {
    content = book.content.chapters[index]
    places = book.places[index]
    self.book = book
  }

  private mutating func collect() {
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
    for index in chapter.snippets.indices { collect(snippet: index) }
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
      lines += MarkdownResult.lines(of: output, number: place?.number) { label in
        places.targets[label]?.text ?? label
      }
    }
    guard !lines.isEmpty else { return }
    let indentation = String(repeating: " ", count: max(snippet.infoRange.start.column - 4, 0))
    let text = lines.map { $0.isEmpty ? "" : indentation + $0 }.joined(separator: "\n")
    let end = snippet.range.end
    edits.append((SourceRange(start: end, end: end), "\n\n" + text + "\n"))
  }
}
