public import Manuscript
public import NotebookRecord

/// Tells an author which expectations and formulas of a chapter do not hold.
///
/// It looks at the result alone, so that a cached result says the same as a computed one.
public struct ResultCheck: Sendable {
  let chapter: Chapter
  let result: ChapterResult

  /// - Parameters:
  ///   - chapter: The chapter.
  ///   - result: What became of it.
  public init(chapter: Chapter, result: ChapterResult) {
    self.chapter = chapter
    self.result = result
  }

  /// What does not hold.
  public var diagnostics: [Diagnostic] {
    zip(chapter.snippets, result.snippets).flatMap { snippet, result in
      result.outputs.flatMap { output -> [Diagnostic] in
        switch output {
        case .expectation(let record): diagnostic(record, in: snippet).map { [$0] } ?? []
        case .formula(let record): diagnostic(record, in: snippet).map { [$0] } ?? []
        case .figure(let record): diagnostics(record, in: snippet)
        case .printed, .value, .table: []
        }
      }
    }
  }

  private func diagnostics(_ record: FigureRecord, in snippet: Snippet) -> [Diagnostic] {
    record.problems.map { problem in
      Diagnostic(
        .error, "figure-problem", file: chapter.path, range: range(record.position, snippet),
        summary: problem)
    }
  }

  private func diagnostic(_ record: ExpectationRecord, in snippet: Snippet) -> Diagnostic? {
    guard !record.holds else { return nil }
    let claim = record.claim.isEmpty ? "" : "“\(record.claim)”: "
    return Diagnostic(
      .error, "expectation-fails", file: chapter.path, range: range(record.position, snippet),
      summary: "this does not hold: \(claim)\(record.finding)",
      help: "correct the claim or the computation; a tolerance is no place to hide a difference")
  }

  private func diagnostic(_ record: FormulaRecord, in snippet: Snippet) -> Diagnostic? {
    guard !record.holds else { return nil }
    let call = Diagnostic.Note(
      "checked here", file: chapter.path, range: range(record.position, snippet))
    guard let formula = chapter.formulas.first(where: { $0.label == record.label }) else {
      return Diagnostic(
        .error, "unknown-formula", file: chapter.path, range: call.range,
        summary: record.finding, help: "the label must be that of a formula of this chapter")
    }
    let start = formula.position(atUTF8Offset: record.place.lowerBound)
    let end = formula.position(atUTF8Offset: record.place.upperBound)
    return Diagnostic(
      .error, Self.identifier(record.request), file: chapter.path,
      range: SourceRange(start: start, end: end), summary: record.finding, notes: [call])
  }

  private static func identifier(_ request: FormulaRecord.Request) -> String {
    switch request {
    case .verify: "formula-not-verified"
    case .refute: "formula-not-refuted"
    case .define: "formula-not-defined"
    }
  }

  private func range(_ position: RecordPosition, _ snippet: Snippet) -> SourceRange {
    guard let start = ProgramPlace(position)?.position(in: chapter) else {
      return snippet.infoRange
    }
    return SourceRange(start: start, end: start)
  }
}
