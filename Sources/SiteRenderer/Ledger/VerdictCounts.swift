internal import Manuscript

/// How many claims have each verdict.
struct VerdictCounts: Equatable {
  private var counts: [ClaimMark.Verdict: Int] = [:]

  init(_ entries: [LedgerEntry]) {
    for entry in entries {
      if let verdict = entry.verdict { counts[verdict, default: 0] += 1 }
    }
  }

  subscript(verdict: ClaimMark.Verdict) -> Int { counts[verdict, default: 0] }

  /// The counts for a template, without the verdicts that nothing has.
  var values: [[String: Any]] {
    ClaimMark.Verdict.allCases.filter { self[$0] > 0 }.map {
      ["class": $0.rawValue, "name": $0.words, "count": self[$0]]
    }
  }
}
