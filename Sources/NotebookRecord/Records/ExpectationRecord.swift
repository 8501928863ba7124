/// What became of one `expect`.
public struct ExpectationRecord: Equatable, Sendable {
  /// Whether it held.
  public var holds: Bool
  /// What was claimed, as a sentence; empty when the source text of the call says it.
  public var claim: String
  /// The id of the source's claim that it decides, such as `D0-Q21`; empty when it names none.
  public var decides: String
  /// What was found: the values and the tolerance.
  public var finding: String
  /// How much of what is allowed was used: 0 for an exact match, 1 at the edge of the tolerance, more beyond it; nil for
  /// a claim that holds or does not, with nothing between.
  public var toleranceUsed: Double?
  /// The run that the claim is about; nil for a claim about something else.
  public var run: RunRecord?
  /// Where the call stands in the chapter.
  public var position: RecordPosition

  /// Creates the record of an expectation.
  public init(
    holds: Bool, claim: String, decides: String = "", finding: String,
    toleranceUsed: Double? = nil, run: RunRecord? = nil, position: RecordPosition
  ) {
    self.holds = holds
    self.claim = claim
    self.decides = decides
    self.finding = finding
    self.toleranceUsed = toleranceUsed
    self.run = run
    self.position = position
  }
}
