internal import Manuscript
internal import NotebookRecord
internal import TeXMath

/// Walks a chapter in reading order and gives each thing its anchor and number.
struct PlaceCollector {
  private let content: ChapterContent
  private let chapterNumber: Int
  private var counters: [Label.Kind: Int] = [:]
  private var places = ChapterPlaces()

  /// The places of a chapter.
  static func places(in content: ChapterContent, chapterNumber: Int) -> ChapterPlaces {
    var collector = PlaceCollector(content: content, chapterNumber: chapterNumber)
    collector.collect()
    return collector.places
  }

  private init(content: ChapterContent, chapterNumber: Int) {
    self.content = content
    self.chapterNumber = chapterNumber
  }

  private mutating func collect() {
    let chapter = content.chapter
    places.formulas = chapter.formulas.indices.map { .init(anchor: "formula:\($0 + 1)") }
    places.snippets = chapter.snippets.indices.map { .init(anchor: "snippet:\($0 + 1)") }
    places.outputs = chapter.snippets.indices.map { index in
      Array(repeating: nil, count: content.outputs(ofSnippet: index).count)
    }
    for heading in chapter.headings {
      places.anchors.insert(heading.id)
      guard let label = heading.attributes.label else { continue }
      note(label.name, .section, anchor: heading.id, number: "", title: heading.inlines.plainText)
    }
    visit(chapter.blocks)
    for footnote in chapter.footnotes { visit(footnote.blocks) }
    places.anchors.formUnion(places.targets.values.map(\.anchor))
    places.anchors.formUnion(places.formulas.map(\.anchor) + places.snippets.map(\.anchor))
  }

  private mutating func visit(_ blocks: [Block]) {
    for block in blocks { visit(block) }
  }

  private mutating func visit(_ block: Block) {
    switch block {
    case .heading(let heading): visit(heading.inlines)
    case .paragraph(let paragraph): visit(paragraph.inlines)
    case .list(let list): for item in list.items { visit(item.blocks) }
    case .quote(let quote): visit(quote.blocks)
    case .snippet(let index): visitSnippet(index)
    case .displayFormula(let index): visitFormula(index)
    case .table(let table): visit(table)
    case .box(let box): visit(box)
    case .codeBlock, .thematicBreak, .html: break
    }
  }

  private mutating func visit(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines):
        visit(inlines)
      case .link(let link): visit(link.inlines)
      case .formula(let index): visitFormula(index)
      case .image(let image):
        guard let label = image.attributes.label else { continue }
        places.numbers[label.name] =
          place(
            label.name, .figure, title: image.alternative.plainText)?.number
      default: break
      }
    }
  }

  private mutating func visit(_ table: TableBlock) {
    for cell in table.header + table.rows.flatMap({ $0 }) { visit(cell.inlines) }
    guard let label = table.attributes.label else { return }
    let place = place(label.name, .table, title: table.caption.plainText)
    places.numbers[label.name] = place?.number
  }

  private mutating func visit(_ box: BoxBlock) {
    visit(box.title)
    if let label = box.attributes.label {
      let title = box.title.isEmpty ? box.kind.title : box.title.plainText
      note(label.name, .section, anchor: label.name, number: "", title: title)
    }
    visit(box.blocks)
  }

  private mutating func visitFormula(_ index: Int) {
    guard content.chapter.formulas.indices.contains(index) else { return }
    let formula = content.chapter.formulas[index]
    guard formula.style == .display, let label = formula.label,
      let place = place(label, .equation, title: "")
    else { return }
    places.formulas[index] = place
    // A number that the author wrote takes the place of the running one.
    guard formula.latex.contains("\\tag"), let tag = Formula.parse(formula.latex).tag else {
      return
    }
    places.formulas[index].number = tag.text
    places.targets[label]?.number = tag.text
  }

  private mutating func visitSnippet(_ index: Int) {
    guard content.chapter.snippets.indices.contains(index) else { return }
    let outputs = content.outputs(ofSnippet: index)
    var pending = content.chapter.label(ofSnippet: index)
    for (position, output) in outputs.enumerated() {
      switch output {
      case .figure(let figure):
        let name = take(&pending, .figure)
        places.outputs[index][position] = name.flatMap {
          place($0, .figure, title: figure.caption)
        }
      case .table(let table):
        let name = take(&pending, .table)
        places.outputs[index][position] = name.flatMap { place($0, .table, title: table.caption) }
      default: break
      }
    }
    // A label that nothing shown took is the snippet's own, so that references to it lead somewhere.
    guard let pending, let place = place(pending.name, pending.kind, title: "") else { return }
    places.snippets[index] = place
  }

  /// The label of an output: that of its snippet, when that is of its kind and no output before took it.
  private func take(_ pending: inout Label?, _ kind: Label.Kind) -> String? {
    guard let label = pending, label.kind == kind else { return nil }
    pending = nil
    return label.name
  }

  /// Numbers a labelled thing; nil when the name is taken, so that no id stands twice on a page.
  private mutating func place(
    _ name: String, _ kind: Label.Kind, title: String
  ) -> ChapterPlaces.Place? {
    guard places.targets[name] == nil, !places.anchors.contains(name) else { return nil }
    counters[kind, default: 0] += 1
    let number = "\(chapterNumber).\(counters[kind, default: 0])"
    note(name, kind, anchor: name, number: number, title: title)
    return .init(anchor: name, number: number)
  }

  private mutating func note(
    _ name: String, _ kind: Label.Kind, anchor: String, number: String, title: String
  ) {
    guard places.targets[name] == nil else { return }
    places.targets[name] = LabelTarget(
      page: content.page, anchor: anchor, kind: kind, number: number, title: title)
  }
}
