extension ChapterBuilder {
  /// The blocks in a node, with boxes and footnotes put together from the lines that mark them.
  mutating func blocks(of index: Int, depth: Int) -> [Block] {
    var group = BlockGroup(maximumDepth: maximumDepth - depth)
    var rest = children(of: index)[...]
    while let child = rest.popFirst() {
      let node = nodes[child]
      if node.kind == .html, let token = Placeholder.blockIndex(node.literal),
        tokens.indices.contains(token)
      {
        take(tokens[token], &rest, into: &group)
      } else {
        group.append(contentsOf: block(child, in: nodes[index], depth: depth + group.depth))
      }
    }
    return group.finish(&self)
  }

  /// Reads what a placeholder between blocks stands for.
  private mutating func take(
    _ placed: TokenList.Placed, _ rest: inout ArraySlice<Int>, into group: inout BlockGroup
  ) {
    switch placed.token {
    case .table(let frame):
      group.append(contentsOf: [.table(table(frame, placed, &rest))])
    case .boxOpening(let opening):
      let title = opening.hasTitle ? paragraphText(&rest) : nil
      let attributes = title?.attributes ?? Attributes()
      register(attributes, for: .box, kinds: [.section], named: "box")
      group.openBox(
        opening, title: title?.inlines ?? [], attributes, at: source.range(placed.range), &self)
    case .boxClosing(let colons):
      group.closeBox(colons: colons, at: source.range(placed.range), &self)
    case .footnoteOpening(let identifier):
      group.openFootnote(identifier, at: source.range(placed.range))
    case .footnoteClosing:
      group.closeFootnote(&self)
    default:
      break
    }
  }

  /// The inlines up to the next separator: of a cell, a title or a caption.
  mutating func paragraphText(
    _ rest: inout ArraySlice<Int>
  ) -> (inlines: [Inline], attributes: Attributes?) {
    var result: (inlines: [Inline], attributes: Attributes?) = ([], nil)
    while let child = rest.popFirst() {
      let node = nodes[child]
      if node.kind == .html { break }
      if node.kind == .paragraph { result = inlines(of: child) }
    }
    return result
  }

  /// The values of one block; a paragraph is more than one when display formulas part it.
  private mutating func block(
    _ index: Int, in parent: MarkupNode, depth: Int
  ) -> [Block] {
    let node = nodes[index]
    let range = range(of: node)
    switch node.kind {
    case .paragraph: return paragraph(index, range)
    case .heading: return [.heading(heading(index, range))]
    case .codeBlock: return [code(node, in: parent, range)]
    case .html: return [.html(HTMLBlock(text: restored(node.literal), range: range))]
    case .thematicBreak: return [.thematicBreak(range)]
    case .quote:
      guard mayDescend(depth + 1, at: range) else { return [] }
      return [.quote(QuoteBlock(blocks: blocks(of: index, depth: depth + 1), range: range))]
    case .list:
      guard mayDescend(depth + 1, at: range) else { return [] }
      return [.list(list(index, range, depth: depth + 1))]
    default: return []
    }
  }

  private mutating func list(_ index: Int, _ range: SourceRange, depth: Int) -> ListBlock {
    let items = children(of: index).map { item in
      ListBlock.Item(
        blocks: blocks(of: item, depth: depth), range: self.range(of: nodes[item]))
    }
    return ListBlock(
      start: nodes[index].number, isTight: nodes[index].isTight, items: items, range: range)
  }

  private mutating func heading(_ index: Int, _ range: SourceRange) -> HeadingBlock {
    let (inlines, attributes) = inlines(of: index)
    let label = attributes?.label
    let heading = HeadingBlock(
      level: nodes[index].number ?? 1,
      id: slugs.id(label: label?.name, text: slugText(inlines)), inlines: inlines,
      attributes: attributes ?? Attributes(), range: range)
    register(
      heading.attributes, for: .heading(index: chapter.headings.count), kinds: [.section],
      named: "heading")
    chapter.headings.append(heading)
    return heading
  }

  /// A heading's text for its anchor, formulas with their LaTeX.
  private func slugText(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      if case .formula(let index) = inline { return chapter.formulas[index].latex }
      return [inline].plainText
    }.joined()
  }

  private mutating func table(
    _ frame: TableFrame, _ placed: TokenList.Placed, _ rest: inout ArraySlice<Int>
  ) -> TableBlock {
    var rows: [[TableBlock.Cell]] = []
    for (cells, end) in zip(frame.cells, frame.rowEnds) {
      rows.append(
        cells.map { range in
          let text = paragraphText(&rest)
          return TableBlock.Cell(
            inlines: text.inlines, range: range ?? SourceRange(start: end, end: end))
        })
    }
    let caption = frame.hasCaption ? paragraphText(&rest) : nil
    let attributes = caption?.attributes ?? Attributes()
    register(attributes, for: .table, kinds: [.table], named: "table")
    return TableBlock(
      alignments: frame.alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()),
      caption: caption?.inlines ?? [], attributes: attributes, range: source.range(placed.range))
  }
}
