extension ChapterBuilder {
  /// A code block: a snippet when its language is `swift`.
  mutating func code(
    _ node: MarkupNode, in parent: MarkupNode, _ range: SourceRange
  ) -> Block {
    let text = restored(node.literal)
    let start = self.text.sourceOffset(line: node.lines.lowerBound, column: node.column)
    guard let fence = Fence(at: start, source) else {
      return .codeBlock(CodeBlock(info: restored(node.title), text: text, range: range))
    }
    let isSwift = fence.language(source) == "swift"
    let end = fence.end(
      codeLines: text.utf8.count { $0 == .newline },
      lastLine: self.text.sourceLine(parent.lines.upperBound), source)
    if !end.isClosed {
      sink.add(
        isSwift ? .error : .warning, "unclosed-fence", at: source.range(fence.marks),
        "the code that starts here has no end",
        help: "close it with a line of \(fence.marks.count) or more of the same mark")
    }
    let range = SourceRange(start: range.start, end: end.position)
    guard isSwift else {
      return .codeBlock(CodeBlock(info: restored(node.title), text: text, range: range))
    }
    chapter.snippets.append(snippet(node, fence, range))
    return .snippet(index: chapter.snippets.count - 1)
  }

  private mutating func snippet(
    _ node: MarkupNode, _ fence: Fence, _ range: SourceRange
  ) -> Snippet {
    var info = InfoStringReader(bytes: source.bytes) { [source] in source.range($0) }
    info.read(
      (fence.info.lowerBound + 5)..<fence.info.upperBound, fence: source.range(fence.info), &sink)
    let body = body(restored(node.literal), below: fence)
    var snippet = Snippet(
      label: info.label?.name, options: info.options, body: body,
      infoRange: source.range(fence.info), range: range)
    checkBody(snippet, info)
    if let label = info.label, !registerLabel(label.name, label.range) { snippet.label = nil }
    if let claim = info.options.claim { chapter.claims.append(claim) }
    return snippet
  }

  private func body(_ text: String, below fence: Fence) -> SnippetBody {
    let first = source.line(at: fence.marks.lowerBound) + 1
    let lines = SnippetBody(text: text, firstLine: first + 1, indentations: [], folds: []).lines
    let indentations = lines.enumerated().map { offset, line in
      let index = min(first + offset, source.lines.count - 1)
      // A line of a chapter ends as its line of code does; only a tab cut in half differs.
      let indentation = source.lines[index].count - line.utf8.count
      return max(0, indentation)
    }
    return SnippetBody(
      text: text, firstLine: first + 1, indentations: indentations,
      folds: SnippetFolds.find(in: lines))
  }

  private mutating func checkBody(_ snippet: Snippet, _ info: InfoStringReader) {
    let isEmpty = snippet.body.text.allSatisfy(\.isWhitespace)
    if case .source = snippet.options.purpose {
      let lines = snippet.body.lines
      guard let code = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }) else { return }
      let start = snippet.body.position(line: code + 1, column: 1)
      let end = snippet.body.position(line: code + 1, column: lines[code].utf8.count + 1)
      sink.error(
        "source-with-body", at: SourceRange(start: start, end: end),
        "a `source=` snippet shows a function's text and has no code of its own",
        help: "remove the code, or `source=`")
    } else if isEmpty {
      sink.error(
        "empty-snippet", at: snippet.infoRange, "the snippet holds no code",
        help: "write Swift between the fences")
    }
  }

  /// Notes a snippet's label: `#fit` is the listing `lst-fit`.
  private mutating func registerLabel(_ name: String, _ range: SourceRange) -> Bool {
    var label = Label(
      name: "lst-" + name, kind: .listing, range: range,
      target: .snippet(index: chapter.snippets.count))
    if let kind = Label.kind(of: name) {
      guard [.figure, .table, .listing].contains(kind) else {
        sink.error(
          "label-mismatch", at: range, "a snippet cannot be labelled `\(name)`",
          help: "its label starts with `fig-`, `tbl-` or `lst-`, or has no prefix")
        return false
      }
      label.name = name
      label.kind = kind
    }
    return labels.add(label, &sink)
  }
}
