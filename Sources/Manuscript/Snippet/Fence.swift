/// The opening line of a fenced code block, as it stands in the file.
struct Fence {
  /// The backticks or tildes.
  let marks: Range<Int>
  /// The info string, trimmed.
  let info: Range<Int>

  /// Reads the fence at an offset; nil for indented code.
  init?(at offset: Int, _ source: SourceText) {
    let line = source.lines[source.line(at: offset)]
    let start = source.bytes.skippingBlanks(from: offset, to: line.upperBound)
    guard start < line.upperBound, [.backtick, .tilde].contains(source.bytes[start]) else {
      return nil
    }
    var end = start
    while end < line.upperBound, source.bytes[end] == source.bytes[start] { end += 1 }
    guard end - start >= 3 else { return nil }
    marks = start..<end
    info = source.bytes.trimmingBlanks(end..<line.upperBound)
  }

  /// The first word of the info string.
  func language(_ source: SourceText) -> String {
    source.bytes[info].prefix { !$0.isBlank }.string
  }

  /// Where the block ends, and whether a fence closes it. cmark counts the line after an unclosed block
  /// to it, so the end is told by the number of its lines and the end of its container.
  func end(
    codeLines: Int, lastLine: Int, _ source: SourceText
  ) -> (position: SourcePosition, isClosed: Bool) {
    let closing = source.line(at: marks.lowerBound) + codeLines + 1
    let isClosed = closing <= min(lastLine, source.lines.count - 1) && closes(closing, source)
    let last = isClosed ? closing : min(closing - 1, source.lines.count - 1)
    return (source.position(at: source.trimmedEnd(line: last)), isClosed)
  }

  private func closes(_ index: Int, _ source: SourceText) -> Bool {
    let line = source.bytes.trimmingBlanks(source.lines[index])
    let mark = source.bytes[marks.lowerBound]
    let length = source.bytes[line].reversed().prefix { $0 == mark }.count
    let before = source.bytes[line].dropLast(length)
    return length >= marks.count && before.allSatisfy { $0.isBlank || $0 == .greaterThan }
  }
}
