/// Finds footnote definitions: `[^name]: text` at the left margin, lines that go on with the paragraph,
/// and after blank lines whatever is indented by four columns.
struct FootnoteScanner {
  let source: SourceText
  /// Whether each line of the source is code or HTML.
  let isVerbatim: [Bool]
  let hidden: HiddenRanges

  func scan(_ tokens: inout TokenList, _ sink: inout DiagnosticSink) {
    var line = 0
    while line < source.lines.count {
      guard !isVerbatim[line], !hidden.contains(source.lines[line].lowerBound) else {
        line += 1
        continue
      }
      if let marker = marker(line) {
        line = define(marker, line: line, &tokens)
      } else {
        reportNested(line, &sink)
        line += 1
      }
    }
  }

  /// A definition in a list or quote would be lost: cmark takes it for a link's.
  private func reportNested(_ line: Int, _ sink: inout DiagnosticSink) {
    let range = source.lines[line]
    let start = source.bytes[range].firstIndex {
      !$0.isBlank && !$0.isDigit && !">-+*.)".utf8.contains($0)
    }
    guard let start, let marker = marker(start..<range.upperBound) else { return }
    sink.error(
      "nested-footnote", at: source.range(start..<marker.range.upperBound),
      "a footnote is defined inside a list or quote",
      help: "move `[^\(marker.identifier)]: …` to the left margin")
  }

  private struct Marker {
    var identifier: String
    /// From the start of the line to the text.
    var range: Range<Int>
  }

  private func marker(_ line: Int) -> Marker? { marker(source.lines[line]) }

  private func marker(_ range: Range<Int>) -> Marker? {
    let bytes = source.bytes
    let start = bytes.skippingBlanks(from: range.lowerBound, to: range.upperBound)
    guard start - range.lowerBound < 4, bytes.has("[^", at: start) else { return nil }
    var index = start + 2
    while index < range.upperBound, bytes[index] != .closeBracket {
      if bytes[index].isSpace || bytes[index] == .openBracket { return nil }
      index += 1
    }
    guard index > start + 2, bytes.has("]:", at: index), index + 2 <= range.upperBound else {
      return nil
    }
    let text = bytes.skippingBlanks(from: index + 2, to: range.upperBound)
    return Marker(
      identifier: source.string((start + 2)..<index), range: range.lowerBound..<text)
  }

  /// Hides a definition's marker and indentation.
  ///
  /// - Returns: the line after the definition.
  private func define(_ marker: Marker, line: Int, _ tokens: inout TokenList) -> Int {
    let last = lastLine(of: line)
    let end = source.trimmedEnd(line: last)
    let whole = marker.range.lowerBound..<max(end, marker.range.upperBound)
    let opening = tokens.keep(.footnoteOpening(identifier: marker.identifier), at: whole)
    var pieces: [Edit.Piece] = [.literal(Placeholder.block(opening))]
    if marker.range.upperBound < source.lines[line].upperBound {
      pieces.append(.line(Edit.LineStart(prefix: [], offset: marker.range.upperBound)))
    }
    tokens.add(Edit(range: marker.range, pieces: pieces))
    for body in (line + 1)..<(last + 1) {
      let indentation = indentation(of: body)
      if !indentation.isEmpty { tokens.add(Edit(range: indentation, pieces: [])) }
    }
    let closingPlace = source.lines[last].upperBound
    let closing = tokens.keep(.footnoteClosing, at: closingPlace..<closingPlace)
    tokens.add(
      Edit(
        range: closingPlace..<closingPlace,
        pieces: Edit.separator(closing, prefix: [], offset: closingPlace)))
    return last + 1
  }

  /// The last line of the definition that starts on a line.
  private func lastLine(of line: Int) -> Int {
    var last = line
    var index = line + 1
    while index < source.lines.count {
      if source.isBlank(line: index) {
        index += 1
        continue
      }
      let isIndented = indentation(of: index).count == 4 || startsWithTab(index)
      guard isIndented || (last == index - 1 && continuesParagraph(index)) else { break }
      last = index
      index += 1
    }
    return last
  }

  /// Up to four columns of blanks at the start of a line.
  private func indentation(of line: Int) -> Range<Int> {
    let range = source.lines[line]
    var index = range.lowerBound
    while index < range.upperBound, index - range.lowerBound < 4 {
      guard source.bytes[index].isBlank else { break }
      index += 1
      if source.bytes[index - 1] == .tab { break }
    }
    return range.lowerBound..<index
  }

  private func startsWithTab(_ line: Int) -> Bool {
    let indentation = indentation(of: line)
    return source.bytes[indentation].last == .tab
  }

  /// Whether a line that is not indented can only be text of the paragraph before it.
  private func continuesParagraph(_ line: Int) -> Bool {
    guard !isVerbatim[line], marker(line) == nil else { return false }
    let range = source.lines[line]
    let start = source.bytes.skippingBlanks(from: range.lowerBound, to: range.upperBound)
    return !"#>`~:-+*<0123456789".utf8.contains(source.bytes[start])
  }
}
