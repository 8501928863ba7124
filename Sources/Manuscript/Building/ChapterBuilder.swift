/// Turns cmark's tree and the scanned tokens into a chapter's values.
///
/// Recursion is bounded by `ParserLimits.maximumDepth`; what lies deeper is reported and left out.
struct ChapterBuilder {
  let nodes: [MarkupNode]
  let tokens: [TokenList.Placed]
  let text: RewrittenText
  let source: SourceText
  let maximumDepth: Int
  var chapter: Chapter
  var sink: DiagnosticSink
  var labels = ChapterLabels()
  var slugs = HeadingSlugs()
  var footnotesByName: [String: Int] = [:]
  /// The block whose inlines are read.
  var leaf: Int?
  private var hasReportedDepth = false

  init(
    _ scanned: ChapterScanner, limits: ParserLimits, chapter: Chapter, sink: DiagnosticSink
  ) {
    nodes = CommonMarkTree.nodes(of: scanned.text.bytes)
    tokens = scanned.tokens
    text = scanned.text
    source = scanned.source
    maximumDepth = limits.maximumDepth
    self.chapter = chapter
    self.sink = sink
  }

  /// The whole chapter.
  mutating func build() -> Chapter {
    chapter.blocks = blocks(of: 0, depth: 0)
    resolveFootnotes()
    chapter.labels = labels.all
    chapter.diagnostics = sink.finished()
    return chapter
  }

  /// The indices of a node's children.
  func children(of index: Int) -> [Int] {
    var result: [Int] = []
    var next = nodes.indices.contains(index) ? nodes[index].firstChild : nil
    while let child = next {
      result.append(child)
      next = nodes[child].nextSibling
    }
    return result
  }

  /// Where a block stands: from its first byte to the end of its last line that is not blank.
  func range(of node: MarkupNode) -> SourceRange {
    let start = text.sourceOffset(line: node.lines.lowerBound, column: node.column)
    let firstLine = source.line(at: start)
    var lastLine = max(firstLine, text.sourceLine(node.lines.upperBound))
    while lastLine > firstLine, source.isBlank(line: lastLine) { lastLine -= 1 }
    return source.range(start..<max(start, source.trimmedEnd(line: lastLine)))
  }

  /// Whether children at `depth` may be read; reports once when they may not.
  mutating func mayDescend(_ depth: Int, at range: SourceRange?) -> Bool {
    guard depth >= maximumDepth else { return true }
    if !hasReportedDepth {
      hasReportedDepth = true
      sink.error(
        "nested-too-deeply", at: range,
        "the text nests more than \(maximumDepth) deep; what lies deeper is left out",
        help: "use fewer levels")
    }
    return false
  }

  /// The source text of every placeholder in a string that is not running text.
  func restored(_ string: String) -> String {
    guard string.utf8.contains(0xEE) else { return string }
    var result = String.UnicodeScalarView()
    var scalars = Array(string.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case Placeholder.open:
        let digits = String(String.UnicodeScalarView(scalars.prefix { $0 != Placeholder.close }))
        scalars = scalars.dropFirst(digits.unicodeScalars.count + 1)
        if let index = Int(digits), tokens.indices.contains(index) {
          result += source.string(tokens[index].range).unicodeScalars
        }
      case Placeholder.filler:
        if result.last == "\n" { result.removeLast() }
      case Placeholder.tilde:
        result.append("~")
      default:
        result.append(scalar)
      }
    }
    return String(result)
  }
}
