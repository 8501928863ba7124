internal import Manuscript
internal import NotebookRecord

/// Reads off a chapter what it decides of the sources' claims.
struct ClaimCollector {
  /// Ids with the places that decide them, in reading order.
  let decisions: [(id: String, decision: ClaimDecision)]

  init(_ content: ChapterContent, index: Int) {
    let marked = content.chapter.claimPlaces.flatMap { place in
      place.mark.claims.map { (id: $0, decision: Self.decision(place, $0, content, index)) }
    }
    let quoted = Self.quotations(content, index)
    decisions = (marked + quoted).sorted { $0.decision.range.start < $1.decision.range.start }
  }

  private static func decision(
    _ place: ClaimPlace, _ id: String, _ content: ChapterContent, _ index: Int
  ) -> ClaimDecision {
    var decision = ClaimDecision(
      verdict: place.mark.verdict, chapter: index, subject: place.subject,
      range: place.mark.range, snippet: nil, isAsserted: false)
    switch place.subject {
    case .snippet(let snippet):
      decision.snippet = snippet
      let assertions = SnippetAssertions(content, snippet: snippet)
      decision.isAsserted = assertions.assert(id, among: place.mark.claims)
    case .formula(let formula):
      let check = content.checks[content.chapter.formulas[formula]].first {
        $0.record.request != .define
      }
      decision.snippet = check?.snippet
      decision.isAsserted = check != nil
    case .paragraph, .box, .other: break
    }
    return decision
  }

  /// The formulas that quote a source's formula: what their checks found is the verdict.
  private static func quotations(
    _ content: ChapterContent, _ index: Int
  ) -> [(id: String, decision: ClaimDecision)] {
    let quoting = content.chapter.formulas.enumerated().filter {
      $0.element.style == .display && !$0.element.attributes.quotes.isEmpty
    }
    guard !quoting.isEmpty else { return [] }
    let checks = content.checks
    return quoting.flatMap { position, formula -> [(id: String, decision: ClaimDecision)] in
      let verdicts: [FormulaStatus: ClaimMark.Verdict] = [
        .verified: .confirmed, .refuted: .refuted,
      ]
      guard let verdict = verdicts[checks.status(of: formula)] else { return [] }
      let decision = ClaimDecision(
        verdict: verdict, chapter: index, subject: .formula(index: position),
        range: formula.range, snippet: checks[formula].first?.snippet, isMark: false,
        isAsserted: true)
      return formula.attributes.quotes.map { ($0, decision) }
    }
  }
}
