/// One point of a hyper-parameter search, with its score.
public struct Trial: Equatable, Sendable {
  /// The value of each hyper-parameter, in the order of the ranges.
  public let values: [Double]
  /// The score of these values: the lower the better, such as a validation loss.
  public let score: Double

  /// The trial with the given values and score.
  public init(values: [Double], score: Double) {
    self.values = values
    self.score = score
  }
}
