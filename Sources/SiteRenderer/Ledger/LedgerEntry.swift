public import Manuscript

/// A claim with what the book says of it.
public struct LedgerEntry: Equatable, Sendable {
  /// The claim.
  public var claim: SourceClaim
  /// The places that decide it, in reading order.
  public var decisions: [ClaimDecision]

  /// The verdict of the first place; that all agree is a check's business.
  public var verdict: ClaimMark.Verdict? { decisions.first?.verdict }

  /// The place to lead a reader to: one whose computation asserts it, before one that only says it.
  var deciding: ClaimDecision? {
    decisions.first(where: \.isAsserted) ?? decisions.first
  }
}
