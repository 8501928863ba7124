import Manuscript

/// The prose of a chapter: its source with all that is not prose blanked out, byte for byte, so that places stay.
struct ProseText {
  /// The bytes; a blank for each byte of code, formulas, values, references, headings, attributes and links.
  private(set) var bytes: [UInt8]
  /// Where each line starts.
  private let lineStarts: [Int]

  /// - Parameters:
  ///   - chapter: The chapter.
  ///   - source: Its source.
  init(_ chapter: Chapter, source: [UInt8]) {
    bytes = source
    lineStarts = [0] + source.indices.filter { source[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    blankLines()
    for range in Self.ranges(chapter) { blank(range) }
    blankDelimited()
  }

  /// The offset of a place.
  func offset(of position: SourcePosition) -> Int {
    guard lineStarts.indices.contains(position.line - 1) else { return bytes.count }
    return min(lineStarts[position.line - 1] + position.column - 1, bytes.count)
  }

  /// The place of a stretch of bytes within one line.
  func range(of bytes: Range<Int>) -> SourceRange {
    let line = lineStarts.lastIndex { $0 <= bytes.lowerBound } ?? 0
    let column = bytes.lowerBound - lineStarts[line] + 1
    return SourceRange(line: line + 1, columns: column..<(column + bytes.count))
  }

  /// The bounds of the sentence around a place: it ends with a period before white space, or with its paragraph.
  func sentence(around place: Int) -> Range<Int> {
    func ends(_ index: Int) -> Bool {
      guard index + 1 < bytes.count else { return true }
      let next = bytes[index + 1]
      if bytes[index] == UInt8(ascii: "\n") { return next == UInt8(ascii: "\n") }
      return [".", "?", "!"].contains(Character(UnicodeScalar(bytes[index])))
        && (next == UInt8(ascii: " ") || next == UInt8(ascii: "\n"))
    }
    let start = bytes[..<place].indices.last(where: ends).map { $0 + 1 } ?? 0
    let end = (place..<bytes.count).first(where: ends) ?? bytes.count
    return start..<max(start, end)
  }

  private static func ranges(_ chapter: Chapter) -> [SourceRange] {
    let blocks = chapter.blocks + chapter.footnotes.flatMap(\.blocks)
    return [chapter.frontMatter?.range].compactMap(\.self) + chapter.snippets.map(\.range)
      + chapter.formulas.map(\.range) + chapter.inlineValues.map(\.range)
      + chapter.references.map(\.range) + chapter.citations.map(\.range)
      + chapter.headings.map(\.range) + code(blocks)
  }

  private static func code(_ blocks: [Block]) -> [SourceRange] {
    blocks.flatMap { block -> [SourceRange] in
      switch block {
      case .codeBlock(let code): [code.range]
      case .html(let html): [html.range]
      case .box(let box): code(box.blocks)
      case .quote(let quote): code(quote.blocks)
      case .list(let list): list.items.flatMap { code($0.blocks) }
      default: []
      }
    }
  }

  /// The lines that open boxes, and captions, which name rather than say.
  private mutating func blankLines() {
    for (line, start) in lineStarts.enumerated() {
      let end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
      if bytes[start..<end].starts(with: Array(":::".utf8)) { blank(start..<end) }
    }
  }

  /// Code spans, attribute blocks, links' targets and footnote marks, each within a line.
  private mutating func blankDelimited() {
    let pairs: [(UInt8, UInt8)] = [
      (UInt8(ascii: "`"), UInt8(ascii: "`")), (UInt8(ascii: "{"), UInt8(ascii: "}")),
    ]
    for (open, close) in pairs {
      var index = 0
      while let start = bytes[index...].firstIndex(of: open) {
        let rest = bytes[(start + 1)...]
        guard let end = rest.firstIndex(where: { $0 == close || $0 == UInt8(ascii: "\n") }) else {
          break
        }
        if bytes[end] == close { blank(start..<(end + 1)) }
        index = end + 1
      }
    }
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "]"), bytes[index + 1] == UInt8(ascii: "("),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ")"))
      {
        blank(index..<end)
        index = end
      }
      index += 1
    }
  }

  private mutating func blank(_ range: SourceRange) {
    let (start, end) = (offset(of: range.start), offset(of: range.end))
    if start < end { blank(start..<end) }
  }

  private mutating func blank(_ range: Range<Int>) {
    for index in range where bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
  }
}
