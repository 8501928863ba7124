public import Convergence
internal import RealModule

/// Nesterov's accelerated gradient descent: a gradient step from a point ahead of the last one.
///
/// xₖ₊₁ = yₖ − η·∇L(yₖ), yₖ₊₁ = xₖ₊₁ + k/(k + 3)·(xₖ₊₁ − xₖ), y₀ = x₀. For a convex loss whose gradient
/// is Lipschitz with constant L, and η ≤ 1/L, L(xₖ) − L* ≤ 2·‖x₀ − x*‖²/(η·(k + 1)²), where plain
/// descent guarantees ‖x₀ − x*‖²/(2ηk). Nesterov, "A method of solving a convex programming problem
/// with convergence rate O(1/k²)", 1983. The loss may rise on the way.
///
/// - Parameters:
///   - objective: What is minimised.
///   - start: The point x₀.
///   - learningRate: The rate η, at least 0.
///   - steps: The budget: how many steps may be made.
///   - stopping: Rules that may end the run earlier.
/// - Returns: The trace of the points xₖ.
public func acceleratedGradientDescent<Problem: Objective>(
  on objective: Problem, from start: [Problem.Scalar], learningRate: Problem.Scalar, steps: Int,
  stopping: [StoppingRule] = []
) -> Trace<Problem.Scalar> {
  var ahead = start
  var slope = [Problem.Scalar](repeating: 0, count: start.count)
  return descentLoop(on: objective, from: start, steps: steps, stopping: stopping) {
    point, _, _, step in
    objective.gradient(at: ahead, into: &slope)
    descend(&ahead, along: slope, learningRate: learningRate)
    // `ahead` is now the next point; it moves on along the line from the last one.
    let momentum = Problem.Scalar(step) / Problem.Scalar(step + 3)
    for i in point.indices {
      let next = ahead[i]
      ahead[i] = next + momentum * (next - point[i])
      point[i] = next
    }
    return nil
  }
}
