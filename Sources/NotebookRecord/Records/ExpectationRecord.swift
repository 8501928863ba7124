/// What became of one `expect`.
public struct ExpectationRecord: Equatable, Sendable {
  /// Whether it held.
  public var holds: Bool
  /// What was claimed, as a sentence; empty when the source text of the call says it.
  public var claim: String
  /// What was found: the values and the tolerance.
  public var finding: String
  /// Where the call stands in the chapter.
  public var position: RecordPosition

  /// Creates the record of an expectation.
  public init(holds: Bool, claim: String, finding: String, position: RecordPosition) {
    self.holds = holds
    self.claim = claim
    self.finding = finding
    self.position = position
  }
}
