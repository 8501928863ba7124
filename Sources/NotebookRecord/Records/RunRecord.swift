/// What a run did of which an `expect` claims something: what must not get worse unnoticed.
public struct RunRecord: Equatable, Sendable {
  /// A fitted number and its standard error.
  public struct Estimate: Equatable, Sendable {
    /// The number.
    public var value: Double
    /// Its standard error.
    public var error: Double

    /// Creates an estimate.
    public init(value: Double, error: Double) {
      self.value = value
      self.error = error
    }
  }

  /// Its verdict in a word: `converged`, `oscillating`, `stalled`, `diverging`, `not finite` or `unfinished`.
  public var verdict: String
  /// How many steps were made.
  public var steps: Int
  /// From which step on it stayed within the tolerance of its limit; nil when it did not.
  public var stepsToTolerance: Int?
  /// The distance of its last point from the limit; nil when there is none.
  public var finalError: Double?
  /// The factor by which its error shrinks a step, where enough steps show it.
  public var rate: Estimate?
  /// The order of its convergence, where enough steps show it.
  public var order: Estimate?

  /// Creates the record of a run.
  public init(
    verdict: String, steps: Int, stepsToTolerance: Int? = nil, finalError: Double? = nil,
    rate: Estimate? = nil, order: Estimate? = nil
  ) {
    self.verdict = verdict
    self.steps = steps
    self.stepsToTolerance = stepsToTolerance
    self.finalError = finalError
    self.rate = rate
    self.order = order
  }
}
