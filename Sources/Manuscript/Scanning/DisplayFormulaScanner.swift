/// Finds display formulas of several lines before anything else does: a line of LaTeX may look like a
/// list, a heading or a quote, and cmark must not read it so.
struct DisplayFormulaScanner {
  let source: SourceText
  private(set) var edits: [Edit] = []
  /// The last formula ends here; of a leaf that starts before only the rest counts.
  private var end = 0

  /// The edits that hide the display formulas found in the outline of a text.
  static func edits(in outline: Outline, of text: RewrittenText, _ source: SourceText) -> [Edit] {
    var scanner = DisplayFormulaScanner(source: source)
    for leaf in outline.leaves where !leaf.isHeading { scanner.scan(leaf, text) }
    return scanner.edits
  }

  private init(source: SourceText) {
    self.source = source
  }

  private mutating func scan(_ leaf: Leaf, _ text: RewrittenText) {
    let content = LeafText(LeafText(leaf, in: text, of: source).lines(after: end), of: source)
    guard content.bytes.indices.contains(where: { content.bytes.has("$$", at: $0) }) else { return }
    var ignored = DiagnosticSink(file: "", limit: 0)
    let scan = InlineScanner.scan(content, of: source, &ignored)
    for match in scan.matches {
      guard case .formula = match.token else { continue }
      let lines = content.furtherLines(of: match.range)
      guard !lines.isEmpty else { continue }
      let starts = lines.map {
        Edit.LineStart(prefix: $0.prefix, offset: $0.source.lowerBound)
      }
      add(content.sourceRange(match.range), starts)
    }
    if let open = scan.unclosedDisplay {
      closeBeyond(content.sourceOffset(open), quoteDepth: leaf.quoteDepth)
    }
  }

  /// Looks for the end of a formula on the lines after its leaf's, up to the next blank line.
  private mutating func closeBeyond(_ open: Int, quoteDepth: Int) {
    var lines: [Edit.LineStart] = []
    var index = source.line(at: open) + 1
    while index < source.lines.count, !source.isBlank(line: index) {
      let line = source.lines[index]
      let start = LeafText.contentStart(of: source.bytes, in: line, quoteDepth: quoteDepth)
      let prefix = Array(source.bytes[line.lowerBound..<start])
      lines.append(Edit.LineStart(prefix: prefix, offset: start))
      if let close = FormulaReader.nextDoubleDollar(
        source.bytes, from: start, to: line.upperBound)
      {
        add(open..<(close + 2), lines)
        return
      }
      index += 1
    }
  }

  private mutating func add(_ range: Range<Int>, _ lines: [Edit.LineStart]) {
    edits.append(.token(0, over: range, lines: lines))
    end = range.upperBound
  }
}
