/// Finds the YAML at the top of a chapter: a first line `---`, a later line `---` or `...`, and between
/// them at least one line with a colon, since a chapter may begin with a thematic break.
enum FrontMatterScanner {
  static func scan(
    _ source: SourceText, _ sink: inout DiagnosticSink
  ) -> (value: FrontMatter, range: Range<Int>)? {
    guard isMarker(source, line: 0, "---") else { return nil }
    let end = source.lines.indices.dropFirst().first {
      isMarker(source, line: $0, "---") || isMarker(source, line: $0, "...")
    }
    let content = 1..<(end ?? source.lines.count)
    guard let end else {
      reportUnclosed(source, &sink)
      return nil
    }
    guard content.contains(where: { source.bytes[source.lines[$0]].contains(.colon) }) else {
      return nil
    }
    let yaml = content.map { source.string(source.lines[$0]) + "\n" }.joined()
    let range = 0..<source.lines[end].upperBound
    return (FrontMatter(yaml: yaml, firstLine: 2, range: source.range(range)), range)
  }

  private static func isMarker(_ source: SourceText, line: Int, _ mark: StaticString) -> Bool {
    let range = source.lines[line]
    return source.bytes.has(mark, at: range.lowerBound)
      && source.trimmedEnd(line: line) == range.lowerBound + 3
  }

  /// Without an end it is a thematic break; only a `key:` right after it says what was meant.
  private static func reportUnclosed(_ source: SourceText, _ sink: inout DiagnosticSink) {
    guard source.lines.count > 1 else { return }
    let second = source.bytes[source.lines[1]]
    let key = second.prefix { $0.isAlphanumeric || $0 == .underscore || $0 == .hyphen }
    guard !key.isEmpty, second.dropFirst(key.count).first == .colon else { return }
    sink.error(
      "unclosed-front-matter", at: source.range(source.lines[0]),
      "the front matter that starts here has no end", help: "close it with a line `---`")
  }
}
