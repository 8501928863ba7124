/// Puts `claim=` and `verdict=` together, which only mean something as a pair.
struct ClaimReader {
  private var claims: [String]?
  private var verdict: ClaimMark.Verdict?
  private var claimRange: SourceRange?
  private var verdictRange: SourceRange?

  mutating func readClaims(
    _ value: String, at range: SourceRange, _ sink: inout DiagnosticSink
  ) {
    claimRange = range
    let names = value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard names.allSatisfy({ !$0.isEmpty }) else {
      sink.error(
        "invalid-option-value", at: range, "`claim` needs the ids of claims",
        help: "write `claim=D4-Q45` or `claim=D4-Q45,D4-Q46`")
      return
    }
    claims = names
  }

  mutating func readVerdict(
    _ value: String, at range: SourceRange, value valueRange: SourceRange,
    _ sink: inout DiagnosticSink
  ) {
    verdictRange = range
    verdict = ClaimMark.Verdict(rawValue: value)
    guard verdict == nil else { return }
    let names = ClaimMark.Verdict.allCases.map(\.rawValue)
    sink.error(
      "invalid-option-value", at: valueRange, "there is no verdict `\(value)`",
      help: nearestName(to: value, among: names).map { "did you mean `\($0)`?" }
        ?? "verdicts are " + names.joined(separator: ", "))
  }

  /// The mark, when both halves are there.
  func finish(_ sink: inout DiagnosticSink) -> ClaimMark? {
    switch (claimRange, verdictRange) {
    case (nil, nil):
      return nil
    case (let claim?, nil):
      sink.error(
        "incomplete-claim", at: claim, "`claim` without `verdict`", help: "add `verdict=…`")
      return nil
    case (nil, let verdict?):
      sink.error(
        "incomplete-claim", at: verdict, "`verdict` without `claim`", help: "add `claim=…`")
      return nil
    case (let claim?, let verdictPlace?):
      guard let claims, let verdict else { return nil }
      return ClaimMark(
        claims: claims, verdict: verdict,
        range: SourceRange(
          start: min(claim.start, verdictPlace.start), end: max(claim.end, verdictPlace.end)))
    }
  }
}
