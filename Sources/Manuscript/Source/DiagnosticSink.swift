/// Collects the problems of one file, up to a limit.
struct DiagnosticSink {
  let file: String
  let limit: Int
  private(set) var diagnostics: [Diagnostic] = []
  private var dropped = 0

  init(file: String, limit: Int) {
    self.file = file
    self.limit = limit
  }

  /// Whether nothing more is kept, so that what an author may have meant need not be sought.
  var isFull: Bool { diagnostics.count >= limit }

  mutating func add(
    _ severity: Diagnostic.Severity, _ identifier: String, at range: SourceRange?,
    _ summary: String, help: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    guard diagnostics.count < limit else {
      dropped += 1
      return
    }
    diagnostics.append(
      Diagnostic(
        severity, identifier, file: file, range: range, summary: summary, help: help, notes: notes))
  }

  mutating func error(
    _ identifier: String, at range: SourceRange?, _ summary: String, help: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    add(.error, identifier, at: range, summary, help: help, notes: notes)
  }

  mutating func warning(
    _ identifier: String, at range: SourceRange?, _ summary: String, help: String? = nil
  ) {
    add(.warning, identifier, at: range, summary, help: help)
  }

  /// All that was collected, sorted, each once, with a last word on what was not kept.
  func finished() -> [Diagnostic] {
    var result: [Diagnostic] = []
    for diagnostic in diagnostics.sorted() where diagnostic != result.last {
      result.append(diagnostic)
    }
    if dropped > 0 {
      result.append(
        Diagnostic(
          .error, "too-many-diagnostics", file: file, range: nil,
          summary: "\(dropped) more problems are not listed", help: "mend these first"))
    }
    return result
  }
}
