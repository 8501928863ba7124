/// The text of one paragraph, heading, table cell or title as one run of bytes, its lines joined by
/// newlines and freed of their containers' marks, with the way back to the source.
struct LeafText {
  /// One line of the leaf.
  struct Line {
    /// Where it starts in `bytes`.
    var start: Int
    /// Where it stands in the source.
    var source: Range<Int>
    /// What stands before it in the rewritten text and puts it into its containers.
    var prefix: [UInt8]
  }

  private(set) var bytes: [UInt8] = []
  private(set) var lines: [Line] = []

  /// A stretch of one source line.
  init(_ range: Range<Int>, of source: SourceText) {
    append(range, of: source, prefix: [])
  }

  /// The text of a block of the outline.
  init(_ leaf: Leaf, in text: RewrittenText, of source: SourceText) {
    for index in leaf.lines {
      guard index < text.lineStarts.count else { break }
      let line = text.line(index)
      let start =
        index == leaf.lines.lowerBound
        ? min(line.lowerBound + leaf.column, line.upperBound)
        : Self.contentStart(of: text.bytes, in: line, quoteDepth: leaf.quoteDepth)
      let offset = text.sourceOffset(line: index, column: start - line.lowerBound)
      let end = source.lines[text.sourceLine(index)].upperBound
      append(
        offset..<max(offset, end), of: source,
        prefix: text.bytes[line.lowerBound..<start].map {
          $0.isBlank || $0 == .greaterThan ? $0 : .space
        })
    }
  }

  /// The same text with only some of its lines.
  init(_ lines: ArraySlice<Line>, of source: SourceText) {
    for line in lines { append(line.source, of: source, prefix: line.prefix) }
  }

  private mutating func append(_ range: Range<Int>, of source: SourceText, prefix: [UInt8]) {
    if !lines.isEmpty { bytes.append(.newline) }
    lines.append(Line(start: bytes.count, source: range, prefix: prefix))
    bytes += source.bytes[range]
  }

  /// Where a continuation line's text starts behind at most `quoteDepth` quote marks.
  static func contentStart(of bytes: [UInt8], in line: Range<Int>, quoteDepth: Int) -> Int {
    var index = bytes.skippingBlanks(from: line.lowerBound, to: line.upperBound)
    var depth = quoteDepth
    while depth > 0, index < line.upperBound, bytes[index] == .greaterThan {
      index = bytes.skippingBlanks(from: index + 1, to: line.upperBound)
      depth -= 1
    }
    return index
  }

  /// The lines, or what is left of them, after an offset of the source.
  func lines(after offset: Int) -> ArraySlice<Line> {
    let rest = lines.drop { $0.source.upperBound < offset }
    guard let first = rest.first, first.source.lowerBound < offset else { return rest }
    var line = first
    line.source = offset..<first.source.upperBound
    return [line] + rest.dropFirst()
  }

  /// The index of the line that holds a byte; the newline after a line belongs to it.
  func line(at index: Int) -> Int {
    var (low, high) = (0, lines.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lines[middle].start <= index { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The source's offset of a byte.
  func sourceOffset(_ index: Int) -> Int {
    let line = lines[line(at: index)]
    return min(line.source.lowerBound + index - line.start, line.source.upperBound)
  }

  /// The source's stretch of a stretch of bytes.
  func sourceRange(_ range: Range<Int>) -> Range<Int> {
    let start = sourceOffset(range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, sourceOffset(range.upperBound - 1) + 1)
  }

  /// The lines that a stretch reaches into behind its first.
  func furtherLines(of range: Range<Int>) -> ArraySlice<Line> {
    let first = line(at: range.lowerBound)
    return lines[(first + 1)..<(line(at: max(range.lowerBound, range.upperBound - 1)) + 1)]
  }
}
