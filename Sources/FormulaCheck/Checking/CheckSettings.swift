/// How formulas are sampled.
public struct CheckSettings: Hashable, Sendable {
  /// How many valid samples a check needs: 200, enough that a difference in one case of a hundred
  /// shows with probability 0.87, in one of fifty with 0.98.
  public var samples = 200
  /// Where the random numbers start.
  public var seed: UInt64 = 0xC0FFEE
  /// How many samples may be drawn for each valid one: 20, so that a formula defined on a twentieth
  /// of what is drawn still gets its samples.
  public var attemptsPerSample = 20
  /// How many replays may be spent on making a counter-example simple.
  public var shrinkingBudget = 400

  /// The settings every book starts with.
  public init() {}
}
