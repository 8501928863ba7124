/// Everything of the author's format that cmark does not know, found and hidden from it.
///
/// Hiding goes in steps, since each kind of thing changes what the next one may trust: first display
/// formulas, whose lines may look like any block; then box and footnote lines; then, in the leaves
/// that remain, tables and inlines. After each step that changed something cmark says anew where the
/// blocks are. All edits are kept as changes to the source, so places stay exact.
struct ChapterScanner {
  let source: SourceText
  private(set) var frontMatter: FrontMatter?
  private(set) var text: RewrittenText
  private var tokenList = TokenList()
  private var baseEdits: [Edit] = []

  /// The tokens, by the index in their placeholders.
  var tokens: [TokenList.Placed] { tokenList.tokens }

  init(_ source: SourceText, limits: ParserLimits, _ sink: inout DiagnosticSink) {
    self.source = source
    if let found = FrontMatterScanner.scan(source, &sink) {
      frontMatter = found.value
      baseEdits.append(Edit(range: found.range, pieces: []))
    }
    let hidden = HiddenRanges(baseEdits)
    baseEdits += DepthGuard(source: source, maximumDepth: limits.maximumDepth).edits(&sink)
      .filter { !hidden.contains($0.range.lowerBound) }
    text = RewrittenText(source, edits: baseEdits)
    let outline = findStructure(&sink)
    for (leaf, next) in zip(outline.leaves, outline.leaves.dropFirst().map { $0 } + [nil]) {
      scanLeaf(leaf, next, &sink)
    }
    text = RewrittenText(source, edits: baseEdits + tokenList.edits)
  }

  private func has(_ mark: StaticString) -> Bool {
    let first = mark.utf8Start.pointee
    return source.bytes.withUnsafeBufferPointer { bytes in
      bytes.indices.contains { bytes[$0] == first && source.bytes.has(mark, at: $0) }
    }
  }

  /// Hides formulas of several lines, boxes and footnotes.
  ///
  /// - Returns: where the blocks are after that.
  private mutating func findStructure(_ sink: inout DiagnosticSink) -> Outline {
    var outline = CommonMarkTree.outline(of: text.bytes)
    var formulas: [Edit] = []
    if has("$$") {
      formulas = DisplayFormulaScanner.edits(in: outline, of: text, source)
      if !formulas.isEmpty {
        text = RewrittenText(source, edits: baseEdits + formulas)
        outline = CommonMarkTree.outline(of: text.bytes)
      }
    }
    let hidden = HiddenRanges(baseEdits + formulas)
    if has(":::") {
      let scanner = BoxScanner(source: source)
      for leaf in outline.leaves where !leaf.isHeading {
        scanner.scan(leaf, in: text, outside: hidden, &tokenList, &sink)
      }
    }
    if has("[^") {
      let verbatim = verbatimLines(outline)
      FootnoteScanner(source: source, isVerbatim: verbatim, hidden: hidden)
        .scan(&tokenList, &sink)
    }
    guard !tokenList.edits.isEmpty else { return outline }
    text = RewrittenText(source, edits: baseEdits + formulas + tokenList.edits)
    return CommonMarkTree.outline(of: text.bytes)
  }

  /// For each line of the source whether it is code or HTML.
  private func verbatimLines(_ outline: Outline) -> [Bool] {
    var result = [Bool](repeating: false, count: source.lines.count)
    for lines in outline.verbatim {
      for line in lines { result[text.sourceLine(line)] = true }
    }
    return result
  }

  /// Captions that were taken with the table before them.
  private var takenUntil = 0

  private mutating func scanLeaf(_ leaf: Leaf, _ next: Leaf?, _ sink: inout DiagnosticSink) {
    let content = LeafText(leaf, in: text, of: source)
    guard let first = content.lines.first, first.source.lowerBound >= takenUntil else { return }
    let scanner = TableScanner(source: source)
    guard !leaf.isHeading, content.lines.count > 1, var table = scanner.find(in: content) else {
      scanInlines(content, isHeading: leaf.isHeading, &sink)
      return
    }
    if table.caption.isEmpty, let next, let caption = caption(next, after: leaf, scanner) {
      table.caption = caption.lines[...]
    }
    takenUntil = table.caption.last?.source.upperBound ?? takenUntil
    if !table.before.isEmpty { scanInlines(LeafText(table.before, of: source), &sink) }
    let editor = TableEditor(source: source, table: table, scanner: scanner)
    for text in editor.edit(&tokenList, &sink) { scanInlines(text, &sink) }
  }

  /// The caption that stands by itself after a table, with only blank lines between.
  private func caption(
    _ next: Leaf, after leaf: Leaf, _ scanner: TableScanner
  ) -> LeafText? {
    guard !next.isHeading, next.quoteDepth == leaf.quoteDepth, next.column == leaf.column else {
      return nil
    }
    let content = LeafText(next, in: text, of: source)
    guard let first = content.lines.first, scanner.isCaption(first) else { return nil }
    let end = leaf.lines.upperBound + 1
    let between = end..<max(end, next.lines.lowerBound)
    let isNear = between.allSatisfy { index in
      let line = text.line(index)
      return LeafText.contentStart(of: text.bytes, in: line, quoteDepth: leaf.quoteDepth)
        == line.upperBound
    }
    return isNear ? content : nil
  }

  private mutating func scanInlines(
    _ leaf: LeafText, isHeading: Bool = false, _ sink: inout DiagnosticSink
  ) {
    let scan = InlineScanner.scan(leaf, of: source, isHeading: isHeading, &sink)
    for match in scan.matches { tokenList.add(match, in: leaf) }
    guard let open = scan.unclosedDisplay else { return }
    let line = leaf.lines[leaf.line(at: open)]
    guard leaf.bytes[line.start..<open].isBlank else { return }
    sink.error(
      "unclosed-formula", at: scan.place(open..<(open + 2)),
      "the display formula that starts here has no end",
      help: "close it with `$$` before the next blank line, or write `\\$\\$`")
  }
}
