/// The source with edits applied, which is what cmark reads, and the way back from its lines.
struct RewrittenText {
  /// Where a rewritten line comes from: its byte at `column` is the source's byte at `offset`.
  struct Origin {
    var column: Int
    var offset: Int
    fileprivate var isSettled: Bool
  }

  private(set) var bytes: [UInt8] = []
  /// One origin a line.
  private(set) var origins: [Origin] = []
  /// Where each line starts in `bytes`.
  private(set) var lineStarts: [Int] = []

  private let source: SourceText
  private let edits: [Edit]

  /// Applies edits, which are disjoint or nested (an inner one inside an outer one's source pieces).
  init(_ source: SourceText, edits unordered: [Edit]) {
    self.source = source
    edits = unordered.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    bytes.reserveCapacity(source.bytes.count + 32 * edits.count)
    startLine(at: 0)
    var index = 0
    // An insertion at the very end of the file lies in the stretch too.
    copy(0..<source.bytes.count, edits: &index, until: source.bytes.count + 1, isCell: false)
  }

  /// The bytes of a line without its end.
  func line(_ index: Int) -> Range<Int> {
    let end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
    return lineStarts[index]..<max(lineStarts[index], end)
  }

  /// The source's line that a rewritten line comes from.
  func sourceLine(_ index: Int) -> Int {
    source.line(at: origins[clamped(index)].offset)
  }

  /// The source's byte that stands at a column of a line. It must not be behind an edit.
  func sourceOffset(line: Int, column: Int) -> Int {
    let origin = origins[clamped(line)]
    let range = source.lines[source.line(at: origin.offset)]
    return min(max(origin.offset + column - origin.column, range.lowerBound), range.upperBound)
  }

  private func clamped(_ line: Int) -> Int { min(max(line, 0), origins.count - 1) }

  private mutating func startLine(at offset: Int) {
    lineStarts.append(bytes.count)
    origins.append(Origin(column: 0, offset: offset, isSettled: false))
  }

  /// Copies a stretch of the source, applying the edits from `index` on that start in it.
  private mutating func copy(
    _ range: Range<Int>, edits index: inout Int, until limit: Int, isCell: Bool
  ) {
    var position = range.lowerBound
    while index < edits.count, edits[index].range.lowerBound < limit,
      edits[index].range.upperBound <= range.upperBound
    {
      let edit = edits[index]
      index += 1
      guard edit.range.lowerBound >= position else { continue }
      copyBytes(position..<edit.range.lowerBound, isCell: isCell)
      apply(edit, edits: &index)
      position = edit.range.upperBound
    }
    copyBytes(position..<range.upperBound, isCell: isCell)
  }

  private mutating func apply(_ edit: Edit, edits index: inout Int) {
    for piece in edit.pieces {
      switch piece {
      case .literal(let literal):
        settle(at: edit.range.lowerBound)
        bytes += literal
      case .line(let line):
        bytes.append(.newline)
        startLine(at: line.offset)
        bytes += line.prefix
        origins[origins.count - 1] = Origin(
          column: line.prefix.count, offset: line.offset, isSettled: true)
      case .source(let range, let isCell):
        skipEdits(before: range.lowerBound, &index)
        copy(range, edits: &index, until: range.upperBound, isCell: isCell)
      }
    }
    skipEdits(before: edit.range.upperBound, &index)
  }

  private mutating func skipEdits(before offset: Int, _ index: inout Int) {
    while index < edits.count, edits[index].range.lowerBound < offset { index += 1 }
  }

  private mutating func copyBytes(_ range: Range<Int>, isCell: Bool) {
    if !isCell, source.hasPlainEnds { return copyLines(range) }
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source.bytes[index]
      if byte == .newline || byte == 0x0D {
        index += source.bytes.has("\r\n", at: index) ? 2 : 1
        bytes.append(.newline)
        startLine(at: index)
        continue
      }
      settle(at: index)
      if isCell, byte == .backslash, source.bytes.has("\\|", at: index) { index += 1 }
      let end = stretch(from: index, to: range.upperBound, isCell: isCell)
      bytes += source.bytes[index..<end]
      index = end
    }
  }

  /// The same where every byte stays as it is, which is nearly everywhere: all at once.
  private mutating func copyLines(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let shift = bytes.count - range.lowerBound
    bytes += source.bytes[range]
    var start = range.lowerBound
    var line = source.line(at: start)
    while start < range.upperBound {
      let end = source.lines[line].upperBound
      if end > start { settle(at: start, copiedTo: start + shift) }
      guard end < range.upperBound else { return }
      start = end + 1
      line += 1
      lineStarts.append(start + shift)
      origins.append(Origin(column: 0, offset: start, isSettled: false))
    }
  }

  /// Where the bytes end that are copied as they are, at least one: before the end of the line, or before what may be an
  /// escape in a cell.
  private func stretch(from start: Int, to limit: Int, isCell: Bool) -> Int {
    source.bytes.withUnsafeBufferPointer { bytes in
      var end = start + 1
      while end < limit, bytes[end] != .newline, bytes[end] != 0x0D,
        !isCell || bytes[end] != .backslash
      {
        end += 1
      }
      return end
    }
  }

  /// The first byte that is copied into a line, or hidden in it, is where the line comes from.
  private mutating func settle(at offset: Int) { settle(at: offset, copiedTo: bytes.count) }

  private mutating func settle(at offset: Int, copiedTo place: Int) {
    let last = origins.count - 1
    guard !origins[last].isSettled else { return }
    origins[last] = Origin(column: place - lineStarts[last], offset: offset, isSettled: true)
  }
}
