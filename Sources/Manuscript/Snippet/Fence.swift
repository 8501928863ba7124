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

  /// Whether the line at a block's end closes this fence.
  func isClosed(by end: SourcePosition, _ source: SourceText) -> Bool {
    let index = end.line - 1
    guard index > source.line(at: marks.lowerBound) else { return false }
    let line = source.bytes.trimmingBlanks(source.lines[index])
    let mark = source.bytes[marks.lowerBound]
    let length = source.bytes[line].reversed().prefix { $0 == mark }.count
    let before = source.bytes[line].dropLast(length)
    return length >= marks.count && before.allSatisfy { $0.isBlank || $0 == .greaterThan }
  }
}
