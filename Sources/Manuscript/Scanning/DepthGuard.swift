/// Keeps blocks from nesting so deep that cmark's time grows with the square of the text: it walks all
/// open containers at every blank line.
struct DepthGuard {
  /// How far a container's mark may be indented, in columns; deeper ones would add up over lines.
  private static let indentation = 160

  let source: SourceText
  let maximumDepth: Int

  /// Edits that empty the lines nesting too deep, each reported.
  func edits(_ sink: inout DiagnosticSink) -> [Edit] {
    source.lines.compactMap { line in
      guard isTooDeep(line) else { return nil }
      sink.error(
        "nested-too-deeply", at: source.range(line),
        "blocks nest more than \(maximumDepth) deep; the line is left out",
        help: "use fewer levels of lists and quotes")
      return Edit(range: line, pieces: [])
    }
  }

  private func isTooDeep(_ line: Range<Int>) -> Bool {
    guard line.count > maximumDepth else { return false }
    let bytes = source.bytes
    var depth = 0
    var columns = 0
    var index = line.lowerBound
    while index < line.upperBound {
      let byte = bytes[index]
      if byte.isBlank {
        columns += byte == .tab ? 4 : 1
        index += 1
      } else if let end = markEnd(index, line.upperBound) {
        depth += 1
        if columns > Self.indentation { return !isThematicBreak(line) }
        columns += end - index
        index = end
      } else {
        break
      }
      if depth > maximumDepth { return !isThematicBreak(line) }
    }
    return false
  }

  /// The end of a quote's or list item's mark.
  private func markEnd(_ start: Int, _ end: Int) -> Int? {
    let bytes = source.bytes
    if bytes[start] == .greaterThan { return start + 1 }
    var index = start
    if bytes[start].isDigit {
      while index < end, bytes[index].isDigit, index - start < 9 { index += 1 }
      guard index < end, bytes[index] == .period || bytes[index] == .closeParenthesis else {
        return nil
      }
    } else if !"-+*".utf8.contains(bytes[start]) {
      return nil
    }
    return index + 1 == end || bytes[index + 1].isBlank ? index + 1 : nil
  }

  private func isThematicBreak(_ line: Range<Int>) -> Bool {
    let marks = source.bytes[line].filter { !$0.isBlank }
    guard let mark = marks.first, "-*_".utf8.contains(mark) else { return false }
    return marks.count > 2 && marks.allSatisfy { $0 == mark }
  }
}
