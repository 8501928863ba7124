/// Whether a claim about a run holds, and why.
public struct ClaimResult: Equatable, Sendable {
  /// Whether the claim holds.
  public let holds: Bool
  /// A sentence with the values, the tolerance and, where a claim fails, the place.
  public let explanation: String
  /// The first step at which the claim is violated, for claims about every step.
  public let violatedAt: Int?
  /// How much of what the claim allows was used: 1 at its edge, more beyond it; nil where there is no more or less.
  public let toleranceUsed: Double?

  /// A result with its explanation.
  public init(
    holds: Bool, explanation: String, violatedAt: Int? = nil,
    toleranceUsed: Double? = nil
  ) {
    self.holds = holds
    self.explanation = explanation
    self.violatedAt = violatedAt
    self.toleranceUsed = toleranceUsed
  }
}

extension ClaimResult: CustomStringConvertible {
  /// The explanation.
  public var description: String { explanation }
}
