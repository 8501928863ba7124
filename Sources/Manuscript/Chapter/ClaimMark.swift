/// A mark that a snippet, a formula or a paragraph decides claims of the sources:
/// `claim=D4-Q45 verdict=refuted`.
public struct ClaimMark: Hashable, Sendable {
  /// What became of a claim.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// It holds.
    case confirmed
    /// It does not hold.
    case refuted
    /// It holds under conditions that the source does not state.
    case halfTrue = "half-true"
    /// It can be read in ways that differ in truth.
    case ambiguous
    /// No computation can decide it.
    case untestable = "not-testable"
  }

  /// The ids of the claims, as in the sources' inventory.
  public var claims: [String]
  /// The verdict.
  public var verdict: Verdict
  /// Where the mark stands.
  public var range: SourceRange
}
