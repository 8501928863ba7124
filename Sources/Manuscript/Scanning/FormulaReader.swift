/// Reads `$…$` and `$$…$$`.
///
/// `$` opens a formula when no blank follows; the next `$` that is not escaped must have no blank
/// before it and no digit after it, or both are ordinary text: so `$5 and $6` is prose. `$$` opens
/// a display formula that runs to the next `$$`, over line ends but not over a blank line; an
/// attribute block may follow on the same line.
struct FormulaReader {
  enum Result {
    case formula(FormulaUse, Range<Int>)
    /// A `$$` that the leaf does not close.
    case unclosedDisplay
    /// Ordinary text up to this index.
    case text(end: Int)
  }

  let leaf: LeafText
  let source: SourceText
  private var text: [UInt8] { leaf.bytes }

  init(leaf: LeafText, source: SourceText) {
    self.leaf = leaf
    self.source = source
  }

  func read(from start: Int, _ sink: inout DiagnosticSink) -> Result {
    text.has("$$", at: start) ? readDisplay(from: start, &sink) : readInline(from: start, &sink)
  }

  private func readInline(from start: Int, _ sink: inout DiagnosticSink) -> Result {
    let open = start + 1
    guard open < text.count, !text[open].isSpace,
      let close = Self.nextDollar(text, from: open), close > open,
      !text[close - 1].isSpace || text.has("\\ ", at: close - 2),
      close + 1 == text.count || !text[close + 1].isDigit
    else { return .text(end: start + 1) }
    let attributes = readAttributes(at: close + 1, &sink)
    return formula(
      open..<close, style: .inline, attributes?.value,
      whole: start..<(attributes?.end ?? close + 1))
  }

  private func readDisplay(from start: Int, _ sink: inout DiagnosticSink) -> Result {
    let open = start + 2
    guard let close = Self.nextDoubleDollar(text, from: open) else { return .unclosedDisplay }
    let content = text.trimmingBlanks(open..<close)
    guard !content.isEmpty else {
      sink.error(
        "empty-formula", at: source.range(leaf.sourceRange(start..<(close + 2))),
        "a display formula is empty", help: "write LaTeX between `$$` and `$$`, or `\\$\\$`")
      return .text(end: close + 2)
    }
    let next = text.skippingBlanks(from: close + 2, to: text.count)
    let attributes = readAttributes(at: next, &sink)
    return formula(
      content, style: .display, attributes?.value,
      whole: start..<(attributes?.end ?? close + 2))
  }

  private func readAttributes(
    at start: Int, _ sink: inout DiagnosticSink
  ) -> (value: Attributes, end: Int)? {
    guard start < text.count, text[start] == .openBrace,
      let end = AttributeReader.end(of: text, from: start)
    else { return nil }
    let reader = AttributeReader(text: text) { source.range(leaf.sourceRange($0)) }
    return (reader.read(start..<end, &sink), end)
  }

  private func formula(
    _ content: Range<Int>, style: FormulaUse.Style, _ attributes: Attributes?, whole: Range<Int>
  ) -> Result {
    var starts = [source.position(at: leaf.sourceOffset(content.lowerBound))]
    for line in leaf.furtherLines(of: content) {
      starts.append(source.position(at: line.source.lowerBound))
    }
    let use = FormulaUse(
      latex: text[content].string, style: style, attributes: attributes ?? Attributes(),
      range: source.range(leaf.sourceRange(whole)), lineStarts: starts)
    return .formula(use, whole)
  }

  private static func nextDollar(_ text: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < text.count {
      if text[index] == .dollar { return index }
      index += text[index] == .backslash ? 2 : 1
    }
    return nil
  }

  /// The next `$$` that is not escaped.
  static func nextDoubleDollar(_ text: [UInt8], from start: Int, to end: Int? = nil) -> Int? {
    let end = end ?? text.count
    var index = start
    while index + 1 < end {
      if text[index] == .dollar, text[index + 1] == .dollar { return index }
      index += text[index] == .backslash ? 2 : 1
    }
    return nil
  }
}
