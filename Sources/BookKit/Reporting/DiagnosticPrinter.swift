import Manuscript

/// Prints diagnostics as compilers do: place, what is wrong, the line with a caret, what to do.
struct DiagnosticPrinter {
  let terminal: Terminal
  /// The bytes of the files that diagnostics are about.
  let sources: [String: [UInt8]]

  /// How many characters of a line, or of what is said of it, are printed.
  private static let width = 400

  func text(of diagnostic: Diagnostic) -> String {
    var lines = [
      place(diagnostic.file, diagnostic.range) + severity(diagnostic.severity) + " "
        + terminal.styled(Self.cut(diagnostic.summary), .bold) + " [\(diagnostic.identifier)]"
    ]
    lines += excerpt(diagnostic.file, diagnostic.range)
    if let help = diagnostic.help { lines.append("  help: \(help)") }
    for note in diagnostic.notes {
      lines.append("  \(place(note.file, note.range))note: \(note.message)")
    }
    return lines.joined(separator: "\n")
  }

  /// Where it is, `file:line:column: `; empty for nowhere.
  func place(_ file: String?, _ range: SourceRange?) -> String {
    guard let file else { return "" }
    guard let start = range?.start else { return "\(file): " }
    return "\(file):\(start.line):\(start.column): "
  }

  private func severity(_ severity: Diagnostic.Severity) -> String {
    let style: Terminal.Style =
      switch severity {
      case .error: .red
      case .warning: .yellow
      case .note: .blue
      }
    return terminal.styled("\(severity.rawValue):", style)
  }

  /// The line of source, and carets below what is meant.
  func excerpt(_ file: String?, _ range: SourceRange?) -> [String] {
    guard let file, let range, let bytes = sources[file], let line = Self.line(of: range, in: bytes)
    else { return [] }
    let before = line.prefix(range.start.column - 1)
    let end = range.end.line == range.start.line ? range.end.column - 1 : line.count
    let meant = line.dropFirst(before.count).prefix(max(1, end - before.count))
    let visible = Self.window(of: line, around: meant)
    // Tabs stay tabs, so that the caret stands below its place whatever their width.
    let indent = String(
      String(
        decoding: before[min(max(before.startIndex, visible.startIndex), before.endIndex)...],
        as: UTF8.self
      )
      .map { $0 == "\t" ? "\t" : " " })
    let marked = meant.prefix(max(0, visible.endIndex - meant.startIndex))
    let carets = String(
      repeating: "^", count: max(1, String(decoding: marked, as: UTF8.self).count))
    return [
      "    " + String(decoding: visible, as: UTF8.self),
      "    " + indent + terminal.styled(carets, .green),
    ]
  }

  /// The line on which a range starts, without its newline; nil when there is none.
  ///
  /// The bytes are searched, not split: there may be very many lines, and very many diagnostics.
  private static func line(of range: SourceRange, in bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard range.start.line > 0, range.start.column > 0 else { return nil }
    return bytes.withUnsafeBufferPointer { buffer -> Range<Int>? in
      var start = 0
      for _ in 1..<range.start.line {
        guard let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        start = end + 1
      }
      let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) ?? buffer.endIndex
      return start..<end
    }.map { bytes[$0] }
  }

  /// The part of a long line that is printed: what is meant, and something before it.
  private static func window(
    of line: ArraySlice<UInt8>, around meant: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8> {
    guard line.count > width else { return line }
    func isStart(_ index: Int) -> Bool { index == line.endIndex || line[index] & 0xC0 != 0x80 }
    var start = max(line.startIndex, min(meant.startIndex, line.endIndex) - width / 4)
    while !isStart(start) { start += 1 }
    var end = min(line.endIndex, start + width)
    while !isStart(end) { end += 1 }
    return line[start..<end]
  }

  private static func cut(_ text: String) -> String {
    guard text.utf8.count > 2 * width, text.count > 2 * width else { return text }
    return text.prefix(2 * width) + "…"
  }
}
