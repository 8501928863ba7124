/// What the colours of a map mean.
public enum ColorMap: Hashable, Sendable {
  /// Magnitudes, in even steps of the value; of its logarithm when all are positive and span more than
  /// two decades.
  case sequential
  /// Magnitudes in even steps of the value.
  case linear
  /// Deviations from zero, which is neutral.
  case diverging

  func isLogarithmic(_ extent: AxisExtent) -> Bool {
    self == .sequential && extent.lower > 0 && extent.upper / extent.lower > 100
  }
}
