import Manuscript
import SiteRenderer

/// Tells an author which claims of the sources the chapters leave undecided, or decide without asserting it.
struct ClaimCheck {
  let ledger: Ledger
  let chapters: [ChapterContent]

  init(_ claims: [SourceClaim], _ chapters: [ChapterContent]) {
    ledger = Ledger(claims: claims, chapters: chapters)
    self.chapters = chapters
  }

  /// What is wrong.
  var diagnostics: [Diagnostic] {
    ledger.entries.flatMap(diagnostics) + ledger.strangers.map(diagnostic)
      + chapters.indices.flatMap(namesWithoutMark)
  }

  private func diagnostics(_ entry: LedgerEntry) -> [Diagnostic] {
    guard let verdict = entry.verdict else {
      return [
        Diagnostic(
          .error, "claim-without-verdict", file: entry.claim.file, range: entry.claim.range,
          summary: "no chapter decides the claim `\(entry.claim.id)`",
          help: "mark what decides it with claim=\(entry.claim.id) verdict=…, or quote its formula")
      ]
    }
    if let other = entry.decisions.first(where: { $0.verdict != verdict }) {
      return [contradiction(entry, other)]
    }
    return support(entry, verdict).map { [$0] } ?? []
  }

  private func contradiction(_ entry: LedgerEntry, _ other: ClaimDecision) -> Diagnostic {
    let first = entry.decisions[0]
    return Diagnostic(
      .error, "claim-verdicts-differ", file: file(other), range: other.range,
      summary: "`\(entry.claim.id)` is \(other.verdict.rawValue) here, and elsewhere "
        + first.verdict.rawValue,
      help: "one claim has one verdict; `half-true` says that it holds only sometimes",
      notes: [.init("the other verdict stands here", file: file(first), range: first.range)])
  }

  /// Whether what the verdict needs is there: an assertion, or for what cannot be tested an argument.
  private func support(_ entry: LedgerEntry, _ verdict: ClaimMark.Verdict) -> Diagnostic? {
    let first = entry.decisions[0]
    switch verdict {
    case .confirmed, .refuted, .halfTrue:
      if entry.decisions.contains(where: \.isAsserted) { return nil }
      return unasserted(
        entry, "nothing asserts that `\(entry.claim.id)` is \(verdict.rawValue)")
    case .ambiguous:
      if entry.decisions.contains(where: { $0.isAsserted || $0.subject == .paragraph }) {
        return nil
      }
      return unasserted(
        entry, "neither an assertion nor a paragraph tells the readings of `\(entry.claim.id)`")
    case .untestable:
      guard let computed = entry.decisions.first(where: { $0.subject != .paragraph }) else {
        return nil
      }
      return Diagnostic(
        .error, "untestable-claim-computed", file: file(first), range: computed.range,
        summary: "`\(entry.claim.id)` is not testable, but the mark stands on no paragraph",
        help: "set the mark after the paragraph that says why, or give the verdict of what is run")
    }
  }

  private func unasserted(_ entry: LedgerEntry, _ summary: String) -> Diagnostic {
    let place = entry.decisions.first { $0.snippet != nil } ?? entry.decisions[0]
    return Diagnostic(
      .error, "claim-not-asserted", file: file(place), range: place.range, summary: summary,
      help: place.snippet == nil
        ? "mark the snippet whose expect, verify or refute decides it"
        : "the snippet needs an expect, verify or refute for each claim it is marked with; one "
          + "that stands for this claim alone says claim: \"\(entry.claim.id)\"")
  }

  private func diagnostic(_ stranger: Ledger.Stranger) -> Diagnostic {
    let ids = ledger.entries.map(\.claim.id)
    return Diagnostic(
      .error, "unknown-claim", file: chapters[stranger.chapter].chapter.path,
      range: stranger.range, summary: "the sources have no claim `\(stranger.id)`",
      help: nearestName(to: stranger.id, among: ids).map { "did you mean `\($0)`?" }
        ?? "add it to the book's list of claims")
  }

  /// Assertions that name a claim which their snippet is not marked with.
  private func namesWithoutMark(chapter index: Int) -> [Diagnostic] {
    let content = chapters[index]
    return content.chapter.snippets.indices.flatMap { position -> [Diagnostic] in
      let snippet = content.chapter.snippets[position]
      let marked = snippet.options.claim?.claims ?? []
      let named = SnippetAssertions(content, snippet: position).named
      return Set(named).subtracting(marked).sorted().map { id in
        Diagnostic(
          .error, "unmarked-claim", file: content.chapter.path, range: snippet.infoRange,
          summary: "an assertion of this snippet names `\(id)`, its fence does not",
          help: nearestName(to: id, among: marked).map { "did you mean `\($0)`?" }
            ?? "add claim=\(id) verdict=… to the fence")
      }
    }
  }

  private func file(_ decision: ClaimDecision) -> String {
    chapters[decision.chapter].chapter.path
  }
}
