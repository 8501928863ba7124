internal import Convergence

/// Tries random points of the given ranges.
///
/// With as many trials it covers each single range more finely than a grid does; from Bergstra and
/// Bengio, "Random Search for Hyper-Parameter Optimization" (2012).
///
/// - Parameters:
///   - ranges: The range of each hyper-parameter, at least one.
///   - trials: How many points to try, at least 1.
///   - generator: The source of randomness; the same state gives the same points.
///   - score: The score of a point: the lower the better.
/// - Returns: All trials.
public func randomSearch(
  over ranges: [SearchRange], trials: Int, using generator: inout some RandomNumberGenerator,
  score: ([Double]) -> Double
) -> SearchResult {
  require(!ranges.isEmpty, "A search needs at least one range.")
  require(trials > 0, "A search needs at least one trial, not \(trials).")
  return SearchResult(
    trials: (0..<trials).map { _ in
      let values = ranges.map { $0.value(at: generator.nextUniform()) }
      return Trial(values: values, score: score(values))
    })
}

/// Tries every point of a grid, the last hyper-parameter changing fastest.
///
/// - Parameters:
///   - ranges: The range of each hyper-parameter, at least one.
///   - points: How many values to try in each range, its limits included: at least 2.
///   - score: The score of a point: the lower the better.
/// - Returns: All trials: `points` to the power of the number of ranges.
public func gridSearch(
  over ranges: [SearchRange], points: Int, score: ([Double]) -> Double
) -> SearchResult {
  require(!ranges.isEmpty, "A search needs at least one range.")
  require(points >= 2, "A grid needs at least 2 points a range, not \(points).")
  var grid: [[Double]] = [[]]
  for range in ranges {
    let axis = (0..<points).map { range.value(at: Double($0) / Double(points - 1)) }
    grid = grid.flatMap { point in axis.map { point + [$0] } }
  }
  return SearchResult(trials: grid.map { Trial(values: $0, score: score($0)) })
}
