public import Manuscript

/// One place of the book that decides a claim: a mark, or the check of a formula that quotes it.
public struct ClaimDecision: Equatable, Sendable {
  /// The verdict.
  public var verdict: ClaimMark.Verdict
  /// The chapter, by its index in the book.
  public var chapter: Int
  /// The mark with what it stands on; for a formula that quotes the claim, the formula.
  public var subject: ClaimPlace.Subject
  /// Where it stands in the chapter.
  public var range: SourceRange
  /// The snippet whose computation decides, by its index in the chapter; nil when none does.
  public var snippet: Int?
  /// Whether it is a mark, and not the check of a formula that quotes the claim.
  public var isMark = true
  /// Whether that snippet asserts something for this claim.
  public var isAsserted: Bool
}
