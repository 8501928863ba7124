internal import Convergence
internal import RealModule

/// The running means of a run's points, θ̄ₖ = (1/k)·Σᵢ₌₁ᵏ θᵢ: Polyak's and Ruppert's averaging.
///
/// The noise of single steps averages out of the mean, so it may be far nearer to the minimum than
/// the run itself, which goes on unchanged. Polyak and Juditsky, "Acceleration of Stochastic
/// Approximation by Averaging", 1992.
///
/// - Parameters:
///   - points: The points, all of the same dimension.
///   - discarding: How many of the first points are left out of the means; none by default.
/// - Returns: The mean of the points up to each one that is not left out.
public func runningAverages<Scalar: RealScalar>(
  _ points: some Sequence<[Scalar]>, discarding: Int = 0
) -> [[Scalar]] {
  require(discarding >= 0, "At least 0 points can be left out, not \(discarding).")
  var mean: [Scalar] = []
  var means: [[Scalar]] = []
  for point in points.dropFirst(discarding) {
    if means.isEmpty { mean = point.map { _ in 0 } }
    require(
      point.count == mean.count,
      "A point of \(point.count) parameters has no mean with points of \(mean.count).")
    // The mean moves towards the new point; no sum grows.
    let share = 1 / Scalar(means.count + 1)
    for index in point.indices { mean[index] += share * (point[index] - mean[index]) }
    means.append(mean)
  }
  return means
}
