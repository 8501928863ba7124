public import Convergence
internal import RealModule

/// Gradient descent whose every step is as long as a line search says: no learning rate to choose.
///
/// - Parameters:
///   - objective: What is minimised.
///   - start: The point to start from.
///   - search: The line search, along −∇L.
///   - steps: The budget: how many steps may be made.
///   - stopping: Rules that may end the run earlier.
/// - Returns: The trace of the run. A search that finds no acceptable step ends it; so does a gradient
///   of 0, from which no direction descends.
public func steepestDescent<Problem: Objective, Search: LineSearch<Problem.Scalar>>(
  on objective: Problem, from start: [Problem.Scalar], search: Search, steps: Int,
  stopping: [StoppingRule] = []
) -> Trace<Problem.Scalar> {
  descentLoop(on: objective, from: start, steps: steps, stopping: stopping) {
    parameters, gradient, loss, _ in
    if gradient.allSatisfy({ $0 == 0 }) { return .gradientNorm(0, limit: 0) }
    let found = search.search(
      on: objective, from: parameters, along: gradient.map { -$0 }, loss: loss,
      gradient: gradient)
    guard let found else {
      return .failed("The line search found no step that decreases the loss enough.")
    }
    parameters = found.point
    return nil
  }
}
