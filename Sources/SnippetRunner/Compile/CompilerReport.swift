import Manuscript

/// Tells an author what the compiler said, at the chapter's own lines.
struct CompilerReport {
  let chapter: Chapter

  /// The compiler's errors and warnings, each with its notes.
  func diagnostics(_ outcome: Compiler.Outcome) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for message in outcome.messages {
      switch message.severity {
      case .error, .warning:
        if let diagnostic = diagnostic(message) { diagnostics.append(diagnostic) }
      case .note:
        guard !diagnostics.isEmpty else { continue }
        diagnostics[diagnostics.count - 1].notes.append(note(message))
      case .remark: continue
      }
    }
    if !outcome.isSuccess, let seconds = outcome.limitReached {
      return [
        Diagnostic(
          .error, "compile-limit", file: chapter.path, range: chapter.snippets.first?.infoRange,
          summary: "compiling takes more than its limit of \(seconds) s of processor time",
          help:
            "give types to long expressions, split the chapter, or set `compile:` under `limits:` in book.yml"
        )
      ]
    }
    if !outcome.isSuccess, !diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics.append(
        Diagnostic(
          .error, "compile-error", file: chapter.path, range: nil,
          summary: "the chapter's program does not compile",
          help: "the compiler says: \(outcome.output.suffix(2_000))"))
    }
    return diagnostics
  }

  private func diagnostic(_ message: CompilerMessage) -> Diagnostic? {
    let isError = message.severity == .error
    guard let position = ProgramPlace(message)?.position(in: chapter) else {
      // A warning about our own glue is no concern of the author's; an error is, for want of anyone else's.
      guard isError, !message.file.isEmpty else { return nil }
      return Diagnostic(
        .error, "compile-error", file: chapter.path, range: nil, summary: message.text,
        help: "the compiler places it in \(message.file):\(message.line), between the snippets")
    }
    return Diagnostic(
      isError ? .error : .warning, isError ? "compile-error" : "compile-warning",
      file: chapter.path, range: SourceRange(start: position, end: position),
      summary: message.text, help: message.fixIt.map { "the compiler suggests `\($0)`" })
  }

  private func note(_ message: CompilerMessage) -> Diagnostic.Note {
    let text = message.text + (message.fixIt.map { ": `\($0)`" } ?? "")
    guard let position = ProgramPlace(message)?.position(in: chapter) else {
      return Diagnostic.Note(text)
    }
    return Diagnostic.Note(
      text, file: chapter.path, range: SourceRange(start: position, end: position))
  }
}

extension ProgramPlace {
  /// Where the compiler says its message belongs; nil for a place outside the chapter's parts.
  init?(_ message: CompilerMessage) {
    self.init(source: message.file, line: message.line, column: message.column)
  }
}
