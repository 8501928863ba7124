import Manuscript

/// Prints diagnostics as compilers do: place, what is wrong, the line with a caret, what to do.
struct DiagnosticPrinter {
  let terminal: Terminal
  /// The bytes of the files that diagnostics are about.
  let sources: [String: [UInt8]]

  func text(of diagnostic: Diagnostic) -> String {
    var lines = [
      place(diagnostic.file, diagnostic.range) + severity(diagnostic.severity) + " "
        + terminal.styled(diagnostic.summary, .bold) + " [\(diagnostic.identifier)]"
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
    guard let file, let range, let bytes = sources[file], range.start.line > 0 else { return [] }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard range.start.line <= lines.count else { return [] }
    let line = lines[range.start.line - 1]
    let before = line.prefix(range.start.column - 1)
    let end = range.end.line == range.start.line ? range.end.column - 1 : line.count
    let meant = line.dropFirst(before.count).prefix(max(1, end - before.count))
    // Tabs stay tabs, so that the caret stands below its place whatever their width.
    let indent = String(String(decoding: before, as: UTF8.self).map { $0 == "\t" ? "\t" : " " })
    let carets = String(repeating: "^", count: max(1, String(decoding: meant, as: UTF8.self).count))
    return [
      "    " + String(decoding: line, as: UTF8.self),
      "    " + indent + terminal.styled(carets, .green),
    ]
  }
}
