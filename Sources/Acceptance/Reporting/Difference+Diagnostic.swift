public import Manuscript

extension Difference {
  /// The difference as an author is told of it.
  ///
  /// - Parameters:
  ///   - chapter: The chapter's file.
  ///   - accepted: The file of its accepted results.
  ///   - range: Where in the chapter the result belongs.
  ///   - line: Where in the accepted results.
  ///   - severity: How much a difference matters; a faster run is never more than a note.
  ///   - help: What to type to accept it.
  /// - Returns: The diagnostic.
  public func diagnostic(
    chapter: String, accepted: String, range: SourceRange?, line: Int?,
    severity: Diagnostic.Severity, help: String
  ) -> Diagnostic {
    let old = line.map { SourceRange(line: $0, columns: 1..<1) }
    let notes =
      line == nil || kind == .leftOver
      ? [] : [Diagnostic.Note("accepted here", file: accepted, range: old)]
    return switch kind {
    case .changed:
      make(severity, "changed-result", chapter, range, "\(title) changed: \(finding)", help, notes)
    case .slower: make(severity, "slower-run", chapter, range, "\(title): \(finding)", help, notes)
    case .faster: make(.note, "faster-run", chapter, range, "\(title): \(finding)", help, notes)
    case .new:
      make(severity, "unaccepted-result", chapter, range, "\(title): \(finding)", help, notes)
    case .vanished:
      make(severity, "vanished-result", chapter, range, "\(title): \(finding)", help, notes)
    case .leftOver:
      make(
        severity, "left-over-result", accepted, old,
        "results are accepted for the \(title), but \(finding)", help, notes)
    }
  }

  private func make(
    _ severity: Diagnostic.Severity, _ identifier: String, _ file: String, _ range: SourceRange?,
    _ summary: String, _ help: String, _ notes: [Diagnostic.Note]
  ) -> Diagnostic {
    Diagnostic(
      severity, identifier, file: file, range: range, summary: summary, help: help, notes: notes)
  }
}
