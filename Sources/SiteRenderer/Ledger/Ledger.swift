public import Manuscript

/// The claims of the sources with the verdicts that the book's chapters give.
public struct Ledger: Equatable, Sendable {
  /// The claims in the order in which people count.
  public private(set) var entries: [LedgerEntry]
  /// Marks whose claim is not among the book's claims, with their chapter's index.
  public private(set) var strangers: [Stranger] = []

  /// A claim id in a mark or a check that the list of claims does not have.
  public struct Stranger: Equatable, Sendable {
    /// The id.
    public var id: String
    /// The chapter, by its index.
    public var chapter: Int
    /// Where the mark stands.
    public var range: SourceRange
  }

  /// Collects what chapters say of claims.
  ///
  /// - Parameters:
  ///   - claims: The claims of the sources.
  ///   - chapters: The chapters with what their snippets gave.
  public init(claims: [SourceClaim], chapters: [ChapterContent]) {
    let known = Set(claims.map(\.id))
    var decisions: [String: [ClaimDecision]] = [:]
    for (index, chapter) in chapters.enumerated() {
      for (id, decision) in ClaimCollector(chapter, index: index).decisions {
        if known.contains(id) {
          decisions[id, default: []].append(decision)
        } else if decision.isMark {
          strangers.append(Stranger(id: id, chapter: index, range: decision.range))
        }
      }
    }
    entries = claims.sorted(by: SourceClaim.isBefore).map {
      LedgerEntry(claim: $0, decisions: decisions[$0.id] ?? [])
    }
  }
}
