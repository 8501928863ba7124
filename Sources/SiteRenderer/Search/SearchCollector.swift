internal import Manuscript

/// Collects what a search finds in a chapter: its sections with their words, its formulas, the functions
/// it runs and the claims it decides.
struct SearchCollector {
  private let content: ChapterContent
  private let places: ChapterPlaces
  private let hasLedger: Bool
  private var sections: [SearchEntry]
  private var others: [SearchEntry] = []
  private var functions: Set<String> = []

  /// The entries of a chapter.
  static func entries(of index: Int, in book: BookContext) -> [SearchEntry] {
    var collector = SearchCollector(
      book.content.chapters[index], book.places[index], hasLedger: book.ledger != nil)
    collector.visit(collector.content.chapter.blocks)
    for footnote in collector.content.chapter.footnotes { collector.visit(footnote.blocks) }
    return collector.sections + collector.others
  }

  private init(_ content: ChapterContent, _ places: ChapterPlaces, hasLedger: Bool) {
    self.content = content
    self.places = places
    self.hasLedger = hasLedger
    sections = [
      SearchEntry(kind: .section, anchor: "", title: content.title, words: [:], excerpt: "")
    ]
    add(content.question + " " + content.summary)
  }

  private var anchor: String { sections[sections.count - 1].anchor }

  private mutating func visit(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(let heading): begin(heading)
      case .paragraph(let paragraph):
        note(paragraph.attributes.claim, at: paragraph.attributes.label?.name ?? anchor)
        visit(paragraph.inlines)
      case .list(let list): for item in list.items { visit(item.blocks) }
      case .quote(let quote): visit(quote.blocks)
      case .table(let table): visit(table)
      case .box(let box):
        note(box.attributes.claim, at: box.attributes.label?.name ?? anchor)
        visit(box.title)
        visit(box.blocks)
      case .snippet(let index): visitSnippet(index)
      case .displayFormula(let index): visitFormula(index)
      case .codeBlock, .thematicBreak, .html: break
      }
    }
  }

  private mutating func begin(_ heading: HeadingBlock) {
    if heading.level > 1 {
      sections.append(
        SearchEntry(
          kind: .section, anchor: heading.id, title: heading.inlines.plainText, words: [:],
          excerpt: ""))
    }
    note(heading.attributes.claim, at: heading.id)
  }

  private mutating func visit(_ table: TableBlock) {
    visit(table.caption)
    for cell in table.header + table.rows.flatMap({ $0 }) { visit(cell.inlines) }
  }

  private mutating func visit(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .formula(let index): visitFormula(index)
      case .code(let code): add(SearchWords.words(ofName: code))
      default: break
      }
    }
    add(inlines.plainText)
  }

  private mutating func visitFormula(_ index: Int) {
    guard let formula = content.chapter.formulas.element(at: index) else { return }
    let words = SearchWords.words(of: formula.latex)
    add(words)
    guard formula.style == .display, let place = places.formulas.element(at: index) else { return }
    others.append(
      SearchEntry(
        kind: .formula, anchor: place.anchor,
        title: place.number.map { "Equation (\($0))" } ?? "Formula", words: Self.counted(words),
        excerpt: String(
          formula.latex.split(whereSeparator: \.isWhitespace)
            .joined(separator: " ").prefix(100))))
  }

  private mutating func visitSnippet(_ index: Int) {
    guard let snippet = content.chapter.snippets.element(at: index) else { return }
    let anchor = places.snippets[index].anchor
    note(snippet.options.claim, at: anchor)
    var names = snippet.options.ties.map(\.name)
    if case .source(let tie) = snippet.options.purpose { names.append(tie.name) }
    for name in names where functions.insert(name).inserted {
      others.append(
        SearchEntry(
          kind: .function, anchor: anchor, title: name,
          words: Self.counted(SearchWords.words(ofName: name)), excerpt: ""))
    }
    for (output, place) in zip(content.outputs(ofSnippet: index), places.outputs[index]) {
      guard case .figure(let figure) = output, let place else { continue }
      others.append(
        SearchEntry(
          kind: .figure, anchor: place.anchor,
          title: place.number.map { "Figure \($0)" } ?? "Figure",
          words: Self.counted(SearchWords.words(of: figure.caption)),
          excerpt: String(figure.caption.prefix(100))))
    }
  }

  private mutating func note(_ mark: ClaimMark?, at anchor: String) {
    // With a ledger, a claim is found there with its text.
    guard let mark, !hasLedger else { return }
    for claim in mark.claims {
      others.append(
        SearchEntry(
          kind: .claim, anchor: anchor, title: claim,
          words: Self.counted(SearchWords.words(of: mark.verdict.words)),
          excerpt: mark.verdict.words))
    }
  }

  private mutating func add(_ text: String) {
    add(SearchWords.words(of: text))
    let last = sections.count - 1
    let room = 90 - sections[last].excerpt.count
    guard room > 10 else { return }
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    sections[last].excerpt += (sections[last].excerpt.isEmpty ? "" : " ") + text.prefix(room)
  }

  private mutating func add(_ words: [String]) {
    for word in words { sections[sections.count - 1].words[word, default: 0] += 1 }
  }

  static func counted(_ words: [String]) -> [String: Int] {
    Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
  }
}
