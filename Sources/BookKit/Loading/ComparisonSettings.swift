public import NotebookRecord

/// How results are held against accepted ones, and runs over seeds against luck.
public struct ComparisonSettings: Equatable, Sendable {
  /// What is allowed where nobody says otherwise: what different orders of summation and different mathematics libraries
  /// do to a result that is not ill-conditioned.
  static let usualTolerance = ResultTolerance.within(relative: 1e-9, absolute: 1e-12)

  /// How far a number may differ from the accepted one.
  public var tolerance = usualTolerance
  /// The share by which a run may take more steps than the accepted one.
  public var slower = 0.1
  /// The share of seeds for which an expectation may fail.
  public var luck = 0.05
}
