/// Finds pipe tables as GitHub's format defines them: a header row, a delimiter row with as many cells,
/// and the paragraph's further lines. A last line `: Caption`, there or after a blank line, is ours.
struct TableScanner {
  let source: SourceText

  /// How many columns a table may have, since every row is filled up to them. Wider ones stay text.
  static let columnLimit = 100

  /// A table in a paragraph.
  struct Match {
    /// The paragraph's lines before the header.
    var before: ArraySlice<LeafText.Line>
    var header: LeafText.Line
    var alignments: [TableBlock.Alignment]
    var rows: ArraySlice<LeafText.Line>
    var caption: ArraySlice<LeafText.Line>
  }

  func find(in leaf: LeafText) -> Match? {
    let lines = leaf.lines
    for index in lines.indices.dropFirst() {
      guard let alignments = alignments(lines[index].source),
        alignments.count <= Self.columnLimit,
        cells(of: lines[index - 1].source).count == alignments.count
      else { continue }
      let rest = lines[(index + 1)...]
      let caption = rest.firstIndex { isCaption($0) } ?? lines.endIndex
      return Match(
        before: lines[..<(index - 1)], header: lines[index - 1], alignments: alignments,
        rows: rest[..<caption], caption: lines[caption...])
    }
    return nil
  }

  /// Whether a line is `: Caption`.
  func isCaption(_ line: LeafText.Line) -> Bool {
    source.bytes.has(": ", at: line.source.lowerBound) && line.source.count > 2
  }

  /// The alignments of a delimiter row, or nil when the line is none.
  private func alignments(_ range: Range<Int>) -> [TableBlock.Alignment]? {
    let bytes = source.bytes[range]
    guard bytes.contains(.pipe), bytes.contains(.hyphen),
      bytes.allSatisfy({ $0.isBlank || $0 == .pipe || $0 == .hyphen || $0 == .colon })
    else { return nil }
    var result: [TableBlock.Alignment] = []
    for cell in cells(of: range) {
      guard let alignment = alignment(source.bytes[cell]) else { return nil }
      result.append(alignment)
    }
    return result
  }

  private func alignment(_ cell: ArraySlice<UInt8>) -> TableBlock.Alignment? {
    let isLeft = cell.first == .colon
    let isRight = cell.count > 1 && cell.last == .colon
    let line = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
    guard !line.isEmpty, line.allSatisfy({ $0 == .hyphen }) else { return nil }
    switch (isLeft, isRight) {
    case (false, false): return TableBlock.Alignment.none
    case (true, false): return .left
    case (true, true): return .center
    case (false, true): return .right
    }
  }

  /// The cells of a row, trimmed. Pipes that are escaped or inside a formula or computed value do not
  /// separate.
  func cells(of row: Range<Int>) -> [Range<Int>] {
    let bytes = source.bytes
    let content = bytes.trimmingBlanks(row)
    var index = content.lowerBound
    if index < content.upperBound, bytes[index] == .pipe { index += 1 }
    var cells: [Range<Int>] = []
    var start = index
    var hidden = hiddenRanges(in: row)[...]
    while index < content.upperBound {
      if let next = hidden.first, next.lowerBound <= index {
        index = max(index, next.upperBound)
        hidden.removeFirst()
        continue
      }
      if bytes[index] == .pipe {
        cells.append(bytes.trimmingBlanks(start..<index))
        start = index + 1
      }
      index += bytes[index] == .backslash ? 2 : 1
    }
    if start < content.upperBound { cells.append(bytes.trimmingBlanks(start..<content.upperBound)) }
    return cells
  }

  private func hiddenRanges(in row: Range<Int>) -> [Range<Int>] {
    guard source.bytes[row].contains(where: { $0 == .dollar || $0 == .backtick }) else { return [] }
    var ignored = DiagnosticSink(file: "", limit: 0)
    let leaf = LeafText(row, of: source)
    return InlineScanner.scan(leaf, of: source, &ignored).matches.compactMap { match in
      switch match.token {
      case .formula, .value: leaf.sourceRange(match.range)
      default: nil
      }
    }
  }
}
