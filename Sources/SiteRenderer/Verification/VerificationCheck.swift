internal import Manuscript
internal import NotebookRecord

/// One check of the book, as the report lists it.
struct VerificationCheck: Equatable, Sendable {
  /// What was checked.
  enum Kind: String, CaseIterable, Sendable {
    case verified
    case refuted
    case definition
    case expectation
    case failure
    case broken

    /// What a reader sees in the table.
    var words: String {
      switch self {
      case .verified: "formula"
      case .refuted: "refutation"
      case .definition: "definition"
      case .expectation: "expectation"
      case .failure: "meant failure"
      case .broken: "broken snippet"
      }
    }
  }

  /// The chapter, by its index.
  var chapter: Int
  /// The snippet that made it, by its index in the chapter.
  var snippet: Int
  /// What was checked.
  var kind: Kind
  /// Whether it came out as the author says.
  var holds: Bool
  /// What is said to be so.
  var subject: String
  /// Whether that is a sentence of the author's.
  var isSentence = false
  /// The id on the chapter's page of what it is about; nil when that is the snippet itself.
  var anchor: String?
  /// What was found.
  var evidence: String
  /// Whether the evidence is Swift.
  var isCode = false
  /// The functions that a formula was checked against.
  var functions: [String] = []
  /// The ids of the sources' claims that it decides.
  var claims: [String] = []
  /// The run that it is about.
  var run: RunRecord?

  /// Whether a snippet made any.
  static func isAny(in content: ChapterContent, snippet: Int) -> Bool {
    let result = content.result(ofSnippet: snippet)
    switch result.outcome {
    case .failedAsMeant, .broken: return true
    case .completed, .notRun, .shown: break
    }
    return result.outputs.contains { output in
      switch output {
      case .expectation, .formula: true
      default: false
      }
    }
  }

  /// All checks of a chapter, in the order in which they were made.
  static func checks(ofChapter index: Int, in book: BookContext) -> [VerificationCheck] {
    let content = book.content.chapters[index]
    return content.chapter.snippets.indices.flatMap { snippet -> [VerificationCheck] in
      let result = content.result(ofSnippet: snippet)
      let source = CallSource(content.chapter.snippets[snippet].body.text)
      let outputs = result.outputs.compactMap { output -> VerificationCheck? in
        switch output {
        case .expectation(let record):
          VerificationCheck(record, chapter: index, snippet: snippet, in: source)
        case .formula(let record):
          VerificationCheck(record, chapter: index, snippet: snippet, in: book)
        default: nil
        }
      }
      return outputs
        + [VerificationCheck(result.outcome, chapter: index, snippet: snippet, in: content)]
        .compactMap(\.self)
    }
  }
}

extension VerificationCheck {
  /// What became of an `expect`.
  init(_ record: ExpectationRecord, chapter: Int, snippet: Int, in source: CallSource) {
    // Where no value was held against another, the condition itself is the evidence.
    let code =
      record.claim.isEmpty || record.finding.isEmpty
      ? source.arguments(
        ofCallTo: "expect", line: record.position.line, column: record.position.column) : ""
    self.init(
      chapter: chapter, snippet: snippet, kind: .expectation, holds: record.holds,
      subject: record.claim.isEmpty ? code : record.claim, isSentence: !record.claim.isEmpty,
      anchor: nil,
      evidence: record.finding.isEmpty ? CallSource.first(of: code) : record.finding,
      isCode: record.finding.isEmpty, claims: Self.claims(record.decides), run: record.run)
  }

  /// What became of a `verify`, `refute` or `define`.
  init(_ record: FormulaRecord, chapter: Int, snippet: Int, in book: BookContext) {
    let target = book.places[chapter].targets[record.label]
    let content = book.content.chapters[chapter]
    let functions =
      content.chapter.formulas.first { $0.label == record.label }
      .map { content.checks[$0] }?.first { $0.record == record && $0.snippet == snippet }?.functions
    self.init(
      chapter: chapter, snippet: snippet, kind: Kind(record.request), holds: record.holds,
      subject: target?.text ?? record.label, anchor: target?.anchor,
      evidence: Self.evidence(of: record),
      functions: record.request == .define ? [] : functions ?? [],
      claims: Self.claims(record.decides))
  }

  /// A snippet that stops or does not compile; nil for one that ran as any should.
  init?(
    _ outcome: SnippetResult.Outcome, chapter: Int, snippet: Int, in content: ChapterContent
  ) {
    let subject =
      if case .traps = content.chapter.snippets[snippet].options.purpose {
        "stops at run time, as meant"
      } else {
        "does not compile, as meant"
      }
    switch outcome {
    case .failedAsMeant(let message):
      self.init(
        chapter: chapter, snippet: snippet, kind: .failure, holds: true, subject: subject,
        anchor: nil, evidence: message)
    case .broken(let message):
      self.init(
        chapter: chapter, snippet: snippet, kind: .broken, holds: false,
        subject: "runs to its end", anchor: nil, evidence: message)
    case .completed, .notRun, .shown: return nil
    }
  }

  private static func claims(_ decides: String) -> [String] {
    decides.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private static func evidence(of record: FormulaRecord) -> String {
    guard record.holds else { return record.finding.isEmpty ? record.outcome : record.finding }
    switch record.request {
    case .verify:
      let samples = record.samplesValid == 1 ? "1 sample" : "\(record.samplesValid) samples"
      return
        "\(samples), largest relative difference \(Difference.text(record.largestDifference)), \(Difference.text(record.tolerance)) allowed"
    case .refute:
      return record.counterExample.isEmpty
        ? record.finding : "counter-example: " + record.counterExample.joined(separator: ", ")
    case .define: return record.finding
    }
  }
}

extension VerificationCheck.Kind {
  fileprivate init(_ request: FormulaRecord.Request) {
    switch request {
    case .verify: self = .verified
    case .refute: self = .refuted
    case .define: self = .definition
    }
  }
}
