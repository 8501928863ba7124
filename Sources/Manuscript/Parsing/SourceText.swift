/// A chapter's bytes and its table of lines. Line ends are `\n`, `\r\n` and `\r`, as CommonMark has it.
struct SourceText: Sendable {
  let bytes: [UInt8]
  /// The lines as byte offsets, without their ends. There is always one.
  let lines: [Range<Int>]
  /// Whether all lines end in `\n`.
  let hasPlainEnds: Bool

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines: [Range<Int>] = []
    var start = 0
    var index = 0
    var hasPlainEnds = true
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == .newline || byte == 0x0D else {
        index += 1
        continue
      }
      lines.append(start..<index)
      if byte == 0x0D { hasPlainEnds = false }
      index += bytes.has("\r\n", at: index) ? 2 : 1
      start = index
    }
    self.hasPlainEnds = hasPlainEnds
    if start < bytes.count || lines.isEmpty { lines.append(start..<bytes.count) }
    self.lines = lines
  }

  /// The 0-based line that holds the byte at `offset`; its line end belongs to it.
  func line(at offset: Int) -> Int {
    var (low, high) = (0, lines.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lines[middle].lowerBound <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  func position(at offset: Int) -> SourcePosition {
    let line = line(at: offset)
    return SourcePosition(line: line + 1, column: offset - lines[line].lowerBound + 1)
  }

  func range(_ range: Range<Int>) -> SourceRange {
    SourceRange(start: position(at: range.lowerBound), end: position(at: range.upperBound))
  }

  /// The text of a stretch, line ends as they are.
  func string(_ range: Range<Int>) -> String { bytes[range].string }

  /// Whether a line holds only spaces and tabs.
  func isBlank(line: Int) -> Bool { bytes[lines[line]].isBlank }

  /// The offset after the last byte of a line that is not a blank.
  func trimmedEnd(line: Int) -> Int { bytes.trimmingBlanks(lines[line]).upperBound }
}
