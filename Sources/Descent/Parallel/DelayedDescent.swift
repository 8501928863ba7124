internal import Convergence
import RealModule

/// Gradient descent with stale gradients, θₜ₊₁ = θₜ − η·∇L(θₜ₋τ₍ₜ₎): asynchronous workers, simulated.
///
/// While a worker computes a gradient, others have moved the parameters; when its gradient arrives
/// it belongs to a point τ steps back. Before the start the parameters are taken as the start. On a
/// parabola of curvature L a constant delay τ is stable exactly for η·L < 2·sin(π / (2·(2τ + 1))):
/// 2 without delay, 1 for τ = 1, 0.618 for τ = 2; see ``largestDelayedRate(curvature:delay:)``.
///
/// - Parameters:
///   - start: The point to start from.
///   - learningRate: The rate η, at least 0.
///   - steps: How many steps to make, at least 0.
///   - delay: The delay τ of a step, at least 0, given the number of the step, from 0.
///   - gradient: The gradient at a point.
/// - Returns: The points: the start and the point after each step.
public func delayedDescent<Scalar: RealScalar>(
  from start: [Scalar], learningRate: Scalar, steps: Int, delay: (_ step: Int) -> Int,
  gradient: ([Scalar]) -> [Scalar]
) -> [[Scalar]] {
  require(!start.isEmpty, "A descent needs at least one parameter to start from.")
  require(steps >= 0, "There must be at least 0 steps, not \(steps).")
  var points = [start]
  points.reserveCapacity(steps + 1)
  for step in 0..<steps {
    let age = delay(step)
    require(age >= 0, "A delay must be at least 0 steps, not \(age).")
    let stale = gradient(points[max(step - age, 0)])
    points.append(gradientDescentStep(points[step], gradient: stale, learningRate: learningRate))
  }
  return points
}

/// The rate below which descent with a constant delay converges on a parabola,
/// (2 / L)·sin(π / (2·(2τ + 1))).
///
/// The step is a linear recurrence with the characteristic polynomial z^(τ+1) − z^τ + η·L; the bound
/// is where its first root reaches the unit circle.
///
/// - Parameters:
///   - curvature: The curvature L, above 0.
///   - delay: The delay τ, at least 0; without delay the bound is 2 / L.
/// - Returns: The bound of the rate; at the rate itself the points oscillate for ever.
public func largestDelayedRate<Scalar: RealScalar>(curvature: Scalar, delay: Int) -> Scalar {
  require(curvature > 0, "The curvature must be above 0, not \(curvature).")
  require(delay >= 0, "A delay must be at least 0 steps, not \(delay).")
  return 2 / curvature * .sin(.pi / Scalar(2 * (2 * delay + 1)))
}
