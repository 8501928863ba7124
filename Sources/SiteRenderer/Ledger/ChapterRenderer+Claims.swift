internal import Manuscript

extension ChapterRenderer {
  /// A badge for the claims that a thing decides; each id leads to the claim's line in the ledger.
  func renderClaim(_ mark: ClaimMark?) -> HTML? {
    guard let mark else { return nil }
    let claims = mark.claims.map { render(claim: $0, of: mark) }.joined(separator: ", ")
    return #"""
      <span class="claim \#(mark.verdict.rawValue)">\#(claims) \#
      \#(mark.verdict.words)</span>
      """#
  }

  private func render(claim id: String, of mark: ClaimMark) -> HTML {
    let anchor: HTML? =
      chapter.isAnchor(mark, of: id) ? #" id="\#(ClaimAddress.anchor(of: id))""# : nil
    guard let claim = book.ledger?.entries.first(where: { $0.claim.id == id })?.claim else {
      return #"<span class="claim-id"\#(anchor)>\#(id)</span>"#
    }
    let address = "\(LedgerPages.page(of: claim.source))#\(id)"
    return #"""
      <a class="claim-id"\#(anchor) href="\#(address)" title="\#(claim.says)">\#(id)</a>
      """#
  }
}

extension ClaimMark.Verdict {
  /// The verdict as a reader sees it.
  var words: String {
    switch self {
    case .confirmed: "confirmed"
    case .refuted: "refuted"
    case .halfTrue: "half true"
    case .ambiguous: "ambiguous"
    case .untestable: "not testable"
    }
  }
}
