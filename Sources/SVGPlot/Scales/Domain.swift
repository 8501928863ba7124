/// The values at the two ends of an axis. Unlike a range it may be reversed or empty: the plot reports
/// that as a ``PlotProblem`` where a range would have stopped the program.
public struct Domain: Hashable, Sendable {
  /// The value at the left or lower end.
  public var lower: Double
  /// The value at the right or upper end.
  public var upper: Double

  /// The values from `lower` to `upper`.
  ///
  /// - Parameters:
  ///   - lower: The value at the left or lower end.
  ///   - upper: The value at the right or upper end.
  public init(_ lower: Double, _ upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// The values of a range.
  ///
  /// - Parameter range: The range.
  public init(_ range: ClosedRange<Double>) {
    self.init(range.lowerBound, range.upperBound)
  }
}
