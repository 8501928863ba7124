/// What the samples showed for one relation.
struct Tally {
  var samples = 0
  var largestDifference = 0.0
  var tolerance = 0.0
  var largestRatio = 0.0
  /// A comparison that decided nothing.
  var undecided: Comparer.Result?

  mutating func add(_ comparison: Comparer.Result) {
    samples += 1
    largestDifference = max(largestDifference, comparison.difference)
    tolerance = max(tolerance, comparison.tolerance)
    largestRatio = max(largestRatio, comparison.ratio)
  }
}
