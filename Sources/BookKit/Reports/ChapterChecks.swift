import CheckReport
import Manuscript
import NotebookRecord
import SnippetRunner

/// What was checked in a chapter: its snippets, their ties, expectations and formulas.
struct ChapterChecks {
  let chapter: Chapter
  let run: ChapterRun
  let places: PlaceReader

  /// The checks in reading order.
  ///
  /// - Parameter unsaid: The errors that no check has said yet; those that one says are taken out.
  /// - Returns: A check for each thing that was held against something.
  func checks(saying unsaid: inout [Diagnostic]) -> [Check] {
    var checks: [Check] = []
    for (index, snippet) in chapter.snippets.enumerated() where index < run.result.snippets.count {
      let result = run.result.snippets[index]
      let name = snippet.label.map { "#\($0)" } ?? "\(index + 1)"
      checks += ties(snippet, name, saying: &unsaid)
      for output in result.outputs {
        switch output {
        case .expectation(let record): checks.append(check(record, name, saying: &unsaid))
        case .formula(let record): checks.append(check(record, name, saying: &unsaid))
        case .printed, .value, .table, .figure: break
        }
      }
      if let check = check(snippet, result, name, saying: &unsaid) { checks.append(check) }
    }
    return checks
  }

  private func ties(
    _ snippet: Snippet, _ name: String, saying unsaid: inout [Diagnostic]
  ) -> [Check] {
    snippet.options.ties.map { tie in
      let wrong = unsaid.take { $0.file == chapter.path && $0.range == tie.range }
      return Check(
        chapter: chapter.path, snippet: name, kind: .tie, name: tie.name,
        status: wrong.isEmpty ? .passed : .failed,
        evidence: wrong.first?.summary ?? "it exists, and the snippet calls it",
        place: places.place(chapter.path, tie.range))
    }
  }

  private func check(
    _ record: ExpectationRecord, _ name: String, saying unsaid: inout [Diagnostic]
  ) -> Check {
    let range = range(record.position)
    if !record.holds {
      _ = unsaid.take {
        $0.identifier == "expectation-fails" && $0.file == chapter.path && $0.range == range
      }
    }
    return Check(
      chapter: chapter.path, snippet: name, kind: record.run == nil ? .expectation : .convergence,
      name: record.claim.isEmpty ? call(range) : record.claim,
      status: record.holds ? .passed : .failed, evidence: record.finding,
      place: places.place(chapter.path, range))
  }

  private func check(
    _ record: FormulaRecord, _ name: String, saying unsaid: inout [Diagnostic]
  ) -> Check {
    let formula = chapter.formulas.first { $0.label == record.label }
    if !record.holds {
      _ = unsaid.take { diagnostic in
        (diagnostic.identifier.hasPrefix("formula-not-")
          || diagnostic.identifier == "unknown-formula")
          && diagnostic.file == chapter.path && diagnostic.summary == record.finding
      }
    }
    let request =
      switch record.request {
      case .verify: "verified"
      case .refute: "refuted"
      case .define: "defined"
      }
    return Check(
      chapter: chapter.path, snippet: name, kind: .formula, name: "@\(record.label) \(request)",
      status: record.holds ? .passed : .failed, evidence: record.finding,
      place: places.place(chapter.path, formula?.range ?? range(record.position)))
  }

  /// Nil for a snippet that is only shown.
  private func check(
    _ snippet: Snippet, _ result: SnippetResult, _ name: String,
    saying unsaid: inout [Diagnostic]
  ) -> Check? {
    var check = Check(
      chapter: chapter.path, snippet: name, kind: .snippet, name: "runs", status: .passed,
      evidence: "it ran to its end", place: places.place(chapter.path, snippet.infoRange),
      seconds: run.isComputed ? result.seconds : nil)
    switch result.outcome {
    case .completed: break
    case .shown: return nil
    case .failedAsMeant(let message):
      check.name = "fails as it must"
      check.evidence = message
    case .notRun(let reason):
      check.status = .skipped
      check.evidence = reason
    case .broken(let message):
      check.status = .failed
      let wrong = unsaid.take { diagnostic in
        diagnostic.file == chapter.path
          && diagnostic.range.map { snippet.range.contains($0.start) } == true
      }
      check.evidence = ([message] + wrong.map(\.summary)).joined(separator: "\n")
    }
    return check
  }

  private func range(_ position: RecordPosition) -> SourceRange? {
    guard let start = ProgramPlace(position)?.position(in: chapter) else { return nil }
    return SourceRange(start: start, end: start)
  }

  /// The line in which an `expect` stands, where it says itself what it claims.
  private func call(_ range: SourceRange?) -> String {
    guard let line = range?.start.line else { return "expect" }
    return places.text(chapter.path, line: line) ?? "expect"
  }
}
