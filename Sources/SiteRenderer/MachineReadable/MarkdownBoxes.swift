internal import Manuscript

/// What of a chapter's markup plain Markdown does not know: boxes become a bold word before their text, attributes go.
enum MarkdownBoxes {
  typealias Edit = (range: SourceRange, text: String)

  /// The edits for a chapter.
  static func edits(of chapter: Chapter, in source: SourceEdits) -> [Edit] {
    var edits: [Edit] = []
    for formula in chapter.formulas where formula.style == .inline {
      if let range = formula.attributes.range { edits.append((range, "")) }
    }
    let footnotes = chapter.footnotes.flatMap(\.blocks)
    for block in chapter.blocks + footnotes { collect(block, source, &edits) }
    return edits
  }

  private static func collect(_ block: Block, _ source: SourceEdits, _ edits: inout [Edit]) {
    switch block {
    case .paragraph(let paragraph):
      drop(paragraph.attributes, &edits)
      for case .image(let image) in paragraph.inlines { drop(image.attributes, &edits) }
    case .table(let table): drop(table.attributes, &edits)
    case .list(let list):
      for block in list.items.flatMap(\.blocks) { collect(block, source, &edits) }
    case .quote(let quote):
      for block in quote.blocks { collect(block, source, &edits) }
    case .box(let box):
      drop(box.attributes, &edits)
      edits += fences(of: box, source)
      for block in box.blocks { collect(block, source, &edits) }
    case .heading, .codeBlock, .snippet, .displayFormula, .thematicBreak, .html: break
    }
  }

  private static func drop(_ attributes: Attributes, _ edits: inout [Edit]) {
    if let range = attributes.range { edits.append((range, "")) }
  }

  /// The opening line's mark as a bold word, and the closing line away.
  private static func fences(of box: BoxBlock, _ source: SourceEdits) -> [Edit] {
    let first = box.range.start.line
    guard let line = source.line(first), let colons = line.firstIndex(of: UInt8(ascii: ":")),
      let word = line[colons...].firstRange(of: Array(box.kind.rawValue.utf8))
    else { return [] }
    func column(_ index: Int) -> Int { index - line.startIndex + 1 }
    let opening = SourceRange(
      line: first, columns: column(colons)..<column(word.upperBound))
    let end = SourceRange(line: first, columns: column(line.endIndex)..<column(line.endIndex))
    return [(opening, "**\(box.kind.title).**"), (end, "\n")] + closing(of: box, source)
  }

  private static func closing(of box: BoxBlock, _ source: SourceEdits) -> [Edit] {
    let last = box.range.end.line
    guard last > box.range.start.line, let line = source.line(last),
      let start = line.firstIndex(of: UInt8(ascii: ":")),
      line[start...].allSatisfy({ $0 == UInt8(ascii: ":") || $0 <= 0x20 })
    else { return [] }
    let columns = (start - line.startIndex + 1)..<(line.count + 1)
    return [(SourceRange(line: last, columns: columns), "")]
  }
}
