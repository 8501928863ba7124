/// Puts the blocks of one container together into the boxes and footnotes whose marks stand among them.
struct BlockGroup {
  private struct Open {
    enum Content {
      case box(BoxOpening, title: [Inline], Attributes)
      case footnote(identifier: String)
      /// A box too deep to be kept; its blocks join the box around it.
      case ignoredBox(colons: Int)
    }

    var content: Content
    var range: SourceRange
    var blocks: [Block] = []

    var colons: Int? {
      switch content {
      case .box(let opening, _, _): opening.colons
      case .ignoredBox(let colons): colons
      case .footnote: nil
      }
    }
  }

  let maximumDepth: Int
  private var blocks: [Block] = []
  private var open: [Open] = []

  init(maximumDepth: Int) {
    self.maximumDepth = maximumDepth
  }

  /// How many boxes are open.
  var depth: Int { open.count }

  mutating func append(contentsOf new: [Block]) {
    if open.isEmpty {
      blocks += new
    } else {
      open[open.count - 1].blocks += new
    }
  }

  mutating func openBox(
    _ opening: BoxOpening, title: [Inline], _ attributes: Attributes, at range: SourceRange,
    _ builder: inout ChapterBuilder
  ) {
    let fits = builder.mayDescend(builder.maximumDepth - maximumDepth + depth + 1, at: range)
    open.append(
      Open(
        content: fits
          ? .box(opening, title: title, attributes) : .ignoredBox(colons: opening.colons),
        range: range))
  }

  /// Closes the innermost box, or the innermost one with as many colons when there is one.
  mutating func closeBox(
    colons: Int, at range: SourceRange, _ builder: inout ChapterBuilder
  ) {
    let inner = open.lastIndex { $0.colons == nil }.map { $0 + 1 } ?? open.startIndex
    guard inner < open.endIndex else {
      builder.sink.error(
        "unopened-box", at: range, "no box is open here",
        help: "remove the line, or open a box with `::: note`")
      return
    }
    let match =
      open[open.endIndex - 1].colons == colons
      ? nil : open[inner...].lastIndex { $0.colons == colons }
    if let match {
      while open.count > match + 1 { closeUnclosed(&builder) }
    }
    close(at: range.end, &builder)
  }

  mutating func openFootnote(_ identifier: String, at range: SourceRange) {
    open.append(Open(content: .footnote(identifier: identifier), range: range))
  }

  mutating func closeFootnote(_ builder: inout ChapterBuilder) {
    while let last = open.last {
      if last.colons == nil {
        close(at: last.range.end, &builder)
        return
      }
      closeUnclosed(&builder)
    }
  }

  /// All blocks; what is still open is reported.
  mutating func finish(_ builder: inout ChapterBuilder) -> [Block] {
    while !open.isEmpty { closeUnclosed(&builder) }
    return blocks
  }

  private mutating func closeUnclosed(_ builder: inout ChapterBuilder) {
    guard let last = open.last else { return }
    if last.colons != nil {
      builder.sink.error(
        "unclosed-box", at: last.range, "the box that opens here is not closed",
        help: "close it with a line `:::` in the same list or quote")
    }
    close(at: max(last.range.end, last.blocks.last?.range?.end ?? last.range.end), &builder)
  }

  private mutating func close(at end: SourcePosition, _ builder: inout ChapterBuilder) {
    let last = open.removeLast()
    let range = SourceRange(start: last.range.start, end: end)
    switch last.content {
    case .box(let opening, let title, let attributes):
      append(contentsOf: [
        .box(
          BoxBlock(
            kind: opening.kind, title: title, attributes: attributes, blocks: last.blocks,
            range: range))
      ])
    case .ignoredBox:
      append(contentsOf: last.blocks)
    case .footnote(let identifier):
      builder.define(Footnote(identifier: identifier, blocks: last.blocks, range: range))
    }
  }
}
