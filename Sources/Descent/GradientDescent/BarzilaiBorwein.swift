public import Convergence
internal import RealModule

/// Which of the two step lengths of Barzilai and Borwein is taken.
public enum BarzilaiBorweinLength: Hashable, Sendable {
  /// s·s / s·y, the reciprocal of a mean of the curvatures.
  case long
  /// s·y / y·y, never longer than ``long``.
  case short
}

/// Gradient descent whose rate is read off the last step: θₖ₊₁ = θₖ − αₖ·∇L(θₖ).
///
/// With s = θₖ − θₖ₋₁ and y = ∇L(θₖ) − ∇L(θₖ₋₁) the rate is αₖ = s·s/s·y, or s·y/y·y. On a parabola
/// with Hessian H it is y = H·s, so 1/αₖ lies between the smallest and the largest curvature. The
/// loss may rise on the way. It costs one gradient a step, and nothing is tried out. Barzilai and
/// Borwein, "Two-Point Step Size Gradient Methods", 1988; it converges on every strictly convex
/// parabola (Raydan, 1993), but not on every convex function.
///
/// - Parameters:
///   - objective: What is minimised.
///   - start: The point to start from.
///   - firstRate: The rate of the first step, above 0.
///   - length: Which of the two lengths is taken; the long one by default.
///   - steps: The budget: how many steps may be made.
///   - stopping: Rules that may end the run earlier.
/// - Returns: The trace of the run. Where s·y is not above 0, the loss does not curve upwards along
///   the step and says nothing about a rate: the last one is kept. A gradient of 0 ends the run.
public func barzilaiBorwein<Problem: Objective>(
  on objective: Problem, from start: [Problem.Scalar], firstRate: Problem.Scalar,
  length: BarzilaiBorweinLength = .long, steps: Int, stopping: [StoppingRule] = []
) -> Trace<Problem.Scalar> {
  require(firstRate > 0, "The first rate must be above 0, not \(firstRate).")
  var rate = firstRate
  var last: (point: [Problem.Scalar], gradient: [Problem.Scalar])?
  return descentLoop(on: objective, from: start, steps: steps, stopping: stopping) {
    point, gradient, _, _ in
    if gradient.allSatisfy({ $0 == 0 }) { return .gradientNorm(0, limit: 0) }
    if let last {
      let (s, y) = (subtract(point, last.point), subtract(gradient, last.gradient))
      let product = dot(s, y)
      if product > 0 {
        rate = length == .long ? squaredNorm(s) / product : product / squaredNorm(y)
      }
    }
    last = (point, gradient)
    descend(&point, along: gradient, learningRate: rate)
    return nil
  }
}
