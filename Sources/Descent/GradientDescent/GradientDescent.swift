public import Convergence
internal import RealModule

/// Gradient descent with a fixed rate, θₖ₊₁ = θₖ − η·∇L(θₖ), from its closures.
///
/// - Parameters:
///   - start: The point θ₀.
///   - learningRate: The rate η, at least 0.
///   - steps: The budget: how many steps may be made.
///   - stopping: Rules that may end the run earlier, asked at every point in the order given.
///   - loss: The loss L at a point.
///   - gradient: Its gradient ∇L at a point.
/// - Returns: The trace of the run. A point that is no longer finite ends the run, and the trace
///   says so: data with NaN or infinity give a verdict, not a trap.
public func gradientDescent<Scalar: RealScalar>(
  from start: [Scalar], learningRate: Scalar, steps: Int,
  stopping: [StoppingRule] = [], loss: @escaping ([Scalar]) -> Scalar,
  gradient: @escaping ([Scalar]) -> [Scalar]
) -> Trace<Scalar> {
  gradientDescent(
    on: FunctionObjective(loss: loss, gradient: gradient), from: start,
    learningRate: learningRate, steps: steps, stopping: stopping)
}

/// Gradient descent with a fixed rate, θₖ₊₁ = θₖ − η·∇L(θₖ), on an objective.
///
/// - Parameters:
///   - objective: What is minimised.
///   - start: The point θ₀.
///   - learningRate: The rate η, at least 0.
///   - steps: The budget: how many steps may be made.
///   - stopping: Rules that may end the run earlier, asked at every point in the order given.
/// - Returns: The trace of the run.
@specialized(where Problem == FunctionObjective<Double>)
@specialized(where Problem == LinearRegression<Double>)
public func gradientDescent<Problem: Objective>(
  on objective: Problem, from start: [Problem.Scalar], learningRate: Problem.Scalar, steps: Int,
  stopping: [StoppingRule] = []
) -> Trace<Problem.Scalar> {
  descentLoop(on: objective, from: start, steps: steps, stopping: stopping) {
    parameters, gradient, _, _ in
    descend(&parameters, along: gradient, learningRate: learningRate)
    return nil
  }
}
