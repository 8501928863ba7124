/// Whether a claim about a run holds, and why.
public struct ClaimResult: Equatable, Sendable {
  /// Whether the claim holds.
  public let holds: Bool
  /// A sentence with the values, the tolerance and, where a claim fails, the place.
  public let explanation: String
  /// The first step at which the claim is violated, for claims about every step.
  public let violatedAt: Int?

  /// A result with its explanation.
  public init(holds: Bool, explanation: String, violatedAt: Int? = nil) {
    self.holds = holds
    self.explanation = explanation
    self.violatedAt = violatedAt
  }
}

extension ClaimResult: CustomStringConvertible {
  /// The explanation.
  public var description: String { explanation }
}
