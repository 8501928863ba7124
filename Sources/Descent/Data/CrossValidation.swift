internal import Convergence

/// The scores of a cross-validation.
public struct CrossValidation: Equatable, Sendable {
  /// One score for each split.
  public let scores: [Double]

  /// The cross-validation with the given scores, at least two.
  public init(scores: [Double]) {
    require(scores.count >= 2, "Cross-validation needs at least two scores.")
    self.scores = scores
  }

  /// The mean of the scores.
  public var mean: Double { scores.reduce(0, +) / Double(scores.count) }

  /// The standard deviation of the scores, √(Σ(s − mean)² / (k − 1)).
  public var standardDeviation: Double {
    let mean = mean
    let sum = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (sum / Double(scores.count - 1)).squareRoot()
  }
}
