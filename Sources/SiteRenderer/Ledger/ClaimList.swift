internal import Manuscript

/// `claims.json`: every claim of the sources with its verdict and where it is decided, for other programs.
enum ClaimList {
  /// The file's text.
  static func text(of book: BookContext) -> String {
    JSONText.array((book.ledger?.entries ?? []).map { entry($0, book) }).text
  }

  private static func entry(_ entry: LedgerEntry, _ book: BookContext) -> JSONText {
    let decision = entry.deciding
    let place = decision.map { ClaimAddress($0, of: entry.claim.id, in: book) }
    // A formula is decided by the snippet that checks it.
    let snippet = decision.flatMap { decision in
      decision.snippet.map { book.places[decision.chapter].snippets[$0].anchor }
    }
    return .object([
      ("id", .string(entry.claim.id)),
      ("verdict", (entry.verdict?.rawValue).map(JSONText.string) ?? .null),
      ("truth", .string(entry.claim.truth)),
      ("says", .string(entry.claim.says)),
      (
        "chapter",
        decision.map { .string(book.content.chapters[$0.chapter].slug) } ?? .null
      ),
      ("snippet", (snippet ?? place?.anchor).map(JSONText.string) ?? .null),
    ])
  }
}
