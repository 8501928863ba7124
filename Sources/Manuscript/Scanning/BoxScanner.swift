/// Finds the lines `::: kind Title` and `:::`.
struct BoxScanner {
  let source: SourceText

  /// Hides the box lines among a paragraph's lines.
  func scan(
    _ leaf: Leaf, in text: RewrittenText, outside hidden: HiddenRanges, _ tokens: inout TokenList,
    _ sink: inout DiagnosticSink
  ) {
    let rewritten = leaf.lines.lowerBound..<min(leaf.lines.upperBound + 1, text.lineStarts.count)
    guard rewritten.contains(where: { hasColons(text.bytes, text.line($0)) }) else { return }
    for line in LeafText(leaf, in: text, of: source).lines {
      let start = line.source.lowerBound
      guard source.bytes.has(":::", at: start), start + 3 <= line.source.upperBound,
        !hidden.contains(start)
      else { continue }
      read(line, &tokens, &sink)
    }
  }

  private func hasColons(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard let first = bytes[line].firstIndex(of: .colon) else { return false }
    return bytes.has(":::", at: first)
  }

  private func read(
    _ line: LeafText.Line, _ tokens: inout TokenList, _ sink: inout DiagnosticSink
  ) {
    let bytes = source.bytes
    let range = line.source.lowerBound..<bytes.trimmingBlanks(line.source).upperBound
    let colons = bytes[range].prefix { $0 == .colon }.count
    let kindStart = bytes.skippingBlanks(from: range.lowerBound + colons, to: range.upperBound)
    guard kindStart < range.upperBound else {
      let index = tokens.keep(.boxClosing(colons: colons), at: range)
      tokens.add(Edit(range: range, pieces: [.literal(Placeholder.block(index))]))
      return
    }
    var kindEnd = kindStart
    while kindEnd < range.upperBound, !bytes[kindEnd].isBlank { kindEnd += 1 }
    let kind = kind(kindStart..<kindEnd, &sink)
    let title = bytes.trimmingBlanks(kindEnd..<range.upperBound)
    let opening = BoxOpening(colons: colons, kind: kind, hasTitle: !title.isEmpty)
    let index = tokens.keep(.boxOpening(opening), at: range)
    var pieces: [Edit.Piece] = [.literal(Placeholder.block(index))]
    if !title.isEmpty {
      let separator = tokens.keep(.separator, at: range.upperBound..<range.upperBound)
      pieces += Edit.paragraph(title, prefix: line.prefix, isCell: false)
      pieces += Edit.separator(separator, prefix: line.prefix, offset: range.upperBound)
    }
    tokens.add(Edit(range: range, pieces: pieces))
  }

  private func kind(_ range: Range<Int>, _ sink: inout DiagnosticSink) -> BoxBlock.Kind {
    let name = source.string(range)
    if let kind = BoxBlock.Kind(rawValue: name) { return kind }
    let names = BoxBlock.Kind.allCases.map(\.rawValue)
    sink.error(
      "unknown-box-kind", at: source.range(range), "there is no box `\(name)`",
      help: nearestName(to: name, among: names).map { "did you mean `\($0)`?" }
        ?? "boxes are " + names.joined(separator: ", "))
    return .note
  }
}

extension Edit {
  /// The pieces that put a stretch of source on a line of its own, as a paragraph whatever it starts
  /// with.
  static func paragraph(_ range: Range<Int>, prefix: [UInt8], isCell: Bool) -> [Piece] {
    [
      .line(LineStart(prefix: prefix, offset: range.lowerBound)),
      .literal(Placeholder.fillerBytes + [.space]),
      .source(range, isCell: isCell),
    ]
  }

  /// The pieces that end such a paragraph.
  static func separator(_ index: Int, prefix: [UInt8], offset: Int) -> [Piece] {
    [
      .line(LineStart(prefix: prefix, offset: offset)),
      .literal(Placeholder.block(index)),
    ]
  }
}

/// Sorted stretches of the source that are taken already.
struct HiddenRanges {
  private let ranges: [Range<Int>]

  init(_ edits: [Edit]) {
    ranges = edits.map(\.range).filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
  }

  func contains(_ offset: Int) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= offset
  }
}
