internal import Convergence

/// Samples divided into those to learn from and those to judge by, as numbers of samples.
public struct Split: Equatable, Sendable {
  /// The samples to learn from.
  public let training: [Int]
  /// The samples to judge by.
  public let validation: [Int]

  /// The split into the given samples.
  public init(training: [Int], validation: [Int]) {
    self.training = training
    self.validation = validation
  }
}

/// Divides samples at random into training and validation.
///
/// - Parameters:
///   - count: How many samples there are.
///   - validationFraction: Which share of them validates, strictly between 0 and 1; the number is
///     rounded to the nearest, and both parts get at least one sample.
///   - generator: The source of randomness; the same state gives the same split.
/// - Returns: The split.
public func trainValidationSplit(
  count: Int, validationFraction: Double, using generator: inout some RandomNumberGenerator
) -> Split {
  require(count >= 2, "A split needs at least two samples, not \(count).")
  require(
    validationFraction > 0 && validationFraction < 1,
    "The validation's share must lie between 0 and 1, not be \(validationFraction).")
  let wanted = Int((Double(count) * validationFraction).rounded())
  let validation = min(max(wanted, 1), count - 1)
  let order = generator.shuffled(Array(0..<count))
  return Split(training: Array(order[validation...]), validation: Array(order[..<validation]))
}

/// Divides samples at random into k folds, each of which validates once.
///
/// The folds differ by at most one sample in size, the first ones being the larger.
///
/// - Parameters:
///   - count: How many samples there are.
///   - folds: The number of folds k, from 2 to `count`.
///   - generator: The source of randomness; the same state gives the same folds.
/// - Returns: k splits; every sample validates in exactly one.
public func kFold(
  count: Int, folds: Int, using generator: inout some RandomNumberGenerator
) -> [Split] {
  require(
    folds >= 2 && folds <= count,
    "\(count) samples can be divided into 2 to \(count) folds, not into \(folds).")
  let order = generator.shuffled(Array(0..<count))
  var start = 0
  return (0..<folds).map { fold in
    let size = count / folds + (fold < count % folds ? 1 : 0)
    defer { start += size }
    return Split(
      training: Array(order[..<start] + order[(start + size)...]),
      validation: Array(order[start..<start + size]))
  }
}

/// The score of each split, and so by their mean and spread how far a single one can be trusted.
///
/// - Parameters:
///   - splits: The splits, such as ``kFold(count:folds:using:)`` gives.
///   - score: Learns from a split's training samples and judges by its validation samples.
/// - Returns: The scores with their mean and standard deviation.
public func crossValidate(_ splits: [Split], score: (Split) -> Double) -> CrossValidation {
  require(splits.count >= 2, "Cross-validation needs at least two splits.")
  return CrossValidation(scores: splits.map(score))
}
