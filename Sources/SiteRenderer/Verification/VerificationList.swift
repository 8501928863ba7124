internal import NotebookRecord

/// `verification.json`: every check of the book, for other programs. No times: two builds write the same bytes.
enum VerificationList {
  /// The file's text, from what each chapter has of it.
  static func text(_ chapters: [String], _ scores: MutationScores?) -> String {
    var members: [(String, JSONText)] = [
      ("version", .integer(1)), ("chapters", .array(chapters.map(JSONText.written))),
    ]
    if let scores { members.append(("mutation", entry(scores))) }
    return JSONText.object(members).text
  }

  /// A chapter's checks as they stand in the file.
  static func entry(
    ofChapter index: Int, _ checks: [VerificationCheck], in book: BookContext
  ) -> String {
    let content = book.content.chapters[index]
    let coverage = Coverage(content)
    let formulas = FormulaStatus.allCases.map { status -> (String, JSONText) in
      (status.rawValue, .integer(coverage.formulas[status] ?? 0))
    }
    return JSONText.object([
      ("chapter", .string(content.chapter.path)), ("title", .string(content.title)),
      ("formulas", .object(formulas)),
      ("expectations", .integer(coverage.expectations)),
      ("expectationsHeld", .integer(coverage.expectationsHeld)),
      ("checks", .array(checks.map { entry($0, book) })),
    ]).text(indent: 2)
  }

  private static func entry(_ scores: MutationScores) -> JSONText {
    func row(_ row: MutationScores.Row) -> JSONText {
      .object([
        ("name", .string(row.name)), ("killed", .integer(row.killed)),
        ("tried", .integer(row.tried)),
      ])
    }
    return .object([
      ("library", .string(scores.library)), ("stale", .bool(scores.isStale)),
      ("bar", .number(scores.bar)), ("killed", .integer(scores.total.killed)),
      ("tried", .integer(scores.total.tried)), ("equivalent", .integer(scores.equivalent)),
      ("functions", .array(scores.functions.map(row))),
      ("formulas", .array(scores.formulas.map(row))),
    ])
  }

  private static func entry(_ check: VerificationCheck, _ book: BookContext) -> JSONText {
    let content = book.content.chapters[check.chapter]
    let snippet = content.chapter.snippets[check.snippet]
    let anchor = book.places[check.chapter].snippets[check.snippet].anchor
    var members: [(String, JSONText)] = [
      ("kind", .string(check.kind.rawValue)), ("holds", .bool(check.holds)),
      ("snippet", .string(anchor)), ("line", .integer(snippet.range.start.line)),
      ("address", .string("\(content.page)#\(check.anchor ?? anchor)")),
      ("subject", .string(check.subject)), ("evidence", .string(check.evidence)),
    ]
    if !check.functions.isEmpty {
      members.append(("functions", .array(check.functions.map(JSONText.string))))
    }
    if !check.claims.isEmpty {
      members.append(("claims", .array(check.claims.map(JSONText.string))))
    }
    if let run = check.run {
      members.append(("run", entry(run, methods: snippet.options.ties.map(\.name))))
    }
    return .object(members)
  }

  private static func entry(_ run: RunRecord, methods: [String]) -> JSONText {
    func estimate(_ estimate: RunRecord.Estimate?) -> JSONText {
      estimate.map { .object([("value", .number($0.value)), ("error", .number($0.error))]) }
        ?? .null
    }
    return .object([
      ("methods", .array(methods.map(JSONText.string))), ("verdict", .string(run.verdict)),
      ("steps", .integer(run.steps)),
      ("stepsToTolerance", run.stepsToTolerance.map(JSONText.integer) ?? .null),
      ("finalError", run.finalError.map(JSONText.number) ?? .null),
      ("rate", estimate(run.rate)), ("order", estimate(run.order)),
    ])
  }
}
