internal import Convergence
import RealModule

/// Local gradient descent: workers walk alone on their own data and meet to average.
///
/// In each round every worker starts from the common point, makes `localSteps` steps of gradient
/// descent on its own loss, and the common point becomes the mean of where they ended:
/// θ ← (1/W)·Σ_w θ_w. With one local step it is exactly gradient descent on the mean of the losses;
/// with more, it talks less and may settle beside the minimum, since each worker drifts towards its
/// own. From Stich, "Local SGD Converges Fast and Communicates Little" (2019).
///
/// - Parameters:
///   - start: The common point to start from.
///   - learningRate: The rate η, at least 0.
///   - rounds: How many times the workers meet, at least 0.
///   - localSteps: How many steps each worker makes between, at least 1.
///   - workers: How many workers there are, at least 1.
///   - gradient: The gradient of a worker's own loss, given the number of the worker, the step (from
///     0, through all rounds) and the worker's point.
/// - Returns: The common point at the start and after each round.
public func localSGD<Scalar: RealScalar>(
  from start: [Scalar], learningRate: Scalar, rounds: Int, localSteps: Int, workers: Int,
  gradient: (_ worker: Int, _ step: Int, _ parameters: [Scalar]) -> [Scalar]
) -> [[Scalar]] {
  require(!start.isEmpty, "A descent needs at least one parameter to start from.")
  require(rounds >= 0, "There must be at least 0 rounds, not \(rounds).")
  require(localSteps > 0, "A round needs at least one local step, not \(localSteps).")
  require(workers > 0, "Local descent needs at least one worker, not \(workers).")
  var points = [start]
  for round in 0..<rounds {
    var sum = [Scalar](repeating: 0, count: start.count)
    for worker in 0..<workers {
      var local = points[round]
      for step in 0..<localSteps {
        let slope = gradient(worker, round * localSteps + step, local)
        descend(&local, along: slope, learningRate: learningRate)
      }
      axpy(1, local, into: &sum)
    }
    points.append(sum.map { $0 / Scalar(workers) })
  }
  return points
}
