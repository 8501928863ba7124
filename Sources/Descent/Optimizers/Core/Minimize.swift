public import Convergence
internal import RealModule

/// Minimises an objective with an optimiser.
///
/// - Parameters:
///   - objective: What is minimised.
///   - start: The point to start from.
///   - optimizer: The method.
///   - steps: The budget: how many steps may be made.
///   - stopping: Rules that may end the run earlier, asked at every point in the order given.
/// - Returns: The trace of the run, which says which rule ended it.
public func minimize<Problem: Objective, Method: Optimizer<Problem.Scalar>>(
  _ objective: Problem, from start: [Problem.Scalar], with optimizer: Method, steps: Int,
  stopping: [StoppingRule] = []
) -> Trace<Problem.Scalar> {
  var state = optimizer.initialState(for: start)
  return descentLoop(on: objective, from: start, steps: steps, stopping: stopping) {
    parameters, gradient, loss, _ in
    optimizer.update(&parameters, gradient: gradient, loss: loss, state: &state)
    return nil
  }
}

/// Minimises a loss given by closures with an optimiser.
///
/// - Parameters:
///   - start: The point to start from.
///   - optimizer: The method.
///   - steps: The budget: how many steps may be made.
///   - stopping: Rules that may end the run earlier.
///   - loss: The loss at a point.
///   - gradient: Its gradient at a point.
/// - Returns: The trace of the run.
public func minimize<Method: Optimizer>(
  from start: [Method.Scalar], with optimizer: Method, steps: Int, stopping: [StoppingRule] = [],
  loss: @escaping ([Method.Scalar]) -> Method.Scalar,
  gradient: @escaping ([Method.Scalar]) -> [Method.Scalar]
) -> Trace<Method.Scalar> {
  minimize(
    FunctionObjective(loss: loss, gradient: gradient), from: start, with: optimizer, steps: steps,
    stopping: stopping)
}
