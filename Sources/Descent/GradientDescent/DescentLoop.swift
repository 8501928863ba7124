internal import Convergence
internal import RealModule

/// The loop that every descent shares: evaluate, record, ask the rules, update.
///
/// The buffers of the parameters and of the gradient are allocated once, before the loop; the trace
/// has room for the whole budget, at most a few thousand points at a time. Nothing is allocated in a
/// step unless the objective or the update does so.
///
/// - Parameters:
///   - objective: What is minimised.
///   - start: The point to start from.
///   - steps: The budget: how many steps may be made, at least 0.
///   - stopping: Rules that may end the run earlier, asked at every point, the start included.
///   - update: Makes one step: changes the parameters, given the gradient, the loss and the number
///     of the step, which starts at 0. It returns `nil`, or the reason why it cannot go on.
/// - Returns: The trace of the run.
func descentLoop<Problem: Objective>(
  on objective: Problem, from start: [Problem.Scalar], steps: Int, stopping: [StoppingRule],
  update: (inout [Problem.Scalar], [Problem.Scalar], Problem.Scalar, Int) -> StopReason?
) -> Trace<Problem.Scalar> {
  require(!start.isEmpty, "A descent needs at least one parameter to start from.")
  require(steps >= 0, "A budget must be at least 0 steps, not \(steps).")
  var trace = Trace<Problem.Scalar>(dimension: start.count, capacity: min(steps + 1, 4096))
  var parameters = start
  var gradient = [Problem.Scalar](repeating: 0, count: start.count)
  var memory = StoppingMemory(rules: stopping)
  for step in 0...steps {
    let loss = objective.lossAndGradient(at: parameters, into: &gradient)
    let gradientNorm = norm(gradient)
    trace.record(parameters, loss: loss, gradientNorm: gradientNorm)
    trace.stopReason = memory.reasonToStop(loss: Double(loss), gradientNorm: Double(gradientNorm))
    if trace.stopReason == nil, step < steps {
      trace.stopReason = update(&parameters, gradient, loss, step)
    }
    if trace.stopReason != nil { return trace }
  }
  trace.stopReason = .budget(steps: steps)
  return trace
}
