public import Convergence
internal import RealModule

/// The direction of a vector, g/‖g‖, of length 1; the zero vector, which has none, stays zero.
///
/// The vector is scaled by its largest element first, so that its squares neither overflow nor
/// vanish: a gradient that explodes to 10²⁰⁰ or vanishes to 10⁻²⁰⁰ still has a direction.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func direction<Scalar: RealScalar>(of vector: [Scalar]) -> [Scalar] {
  let largest = maximumNorm(vector)
  guard largest != 0 else { return vector }
  let scaled = quotient(vector, largest)
  return quotient(scaled, norm(scaled))
}

/// Every element divided by the same number, in a loop of vector instructions.
private func quotient<Scalar: RealScalar>(_ vector: [Scalar], _ divisor: Scalar) -> [Scalar] {
  [Scalar](unsafeUninitializedCapacity: vector.count) { result, count in
    for index in vector.indices { result.initializeElement(at: index, to: vector[index] / divisor) }
    count = vector.count
  }
}

/// One step of normalised gradient descent, θ − s·g/‖g‖: of length s, however long the gradient.
///
/// - Parameters:
///   - parameters: The point θ.
///   - gradient: The gradient g, with as many elements. Where it is 0 the point stays.
///   - stepLength: The length s of the step, at least 0.
/// - Returns: The next point.
public func normalizedGradientDescentStep<Scalar: RealScalar>(
  _ parameters: [Scalar], gradient: [Scalar], stepLength: Scalar
) -> [Scalar] {
  gradientDescentStep(parameters, gradient: direction(of: gradient), learningRate: stepLength)
}

/// Normalised gradient descent with a fixed step length, θₖ₊₁ = θₖ − s·∇L(θₖ)/‖∇L(θₖ)‖.
///
/// Every step has the length s, so the run cannot settle: near a minimum it jumps over it and back.
/// Only a decreasing length converges.
///
/// - Parameters:
///   - objective: What is minimised.
///   - start: The point θ₀.
///   - stepLength: The length s of every step, at least 0.
///   - steps: The budget: how many steps may be made.
///   - stopping: Rules that may end the run earlier.
/// - Returns: The trace of the run.
public func normalizedGradientDescent<Problem: Objective>(
  on objective: Problem, from start: [Problem.Scalar], stepLength: Problem.Scalar, steps: Int,
  stopping: [StoppingRule] = []
) -> Trace<Problem.Scalar> {
  descentLoop(on: objective, from: start, steps: steps, stopping: stopping) {
    parameters, gradient, _, _ in
    descend(&parameters, along: direction(of: gradient), learningRate: stepLength)
    return nil
  }
}

/// Normalised gradient descent with a fixed step length, from closures.
///
/// - Parameters:
///   - start: The point θ₀.
///   - stepLength: The length s of every step, at least 0.
///   - steps: The budget: how many steps may be made.
///   - stopping: Rules that may end the run earlier.
///   - loss: The loss L at a point.
///   - gradient: Its gradient ∇L at a point.
/// - Returns: The trace of the run.
public func normalizedGradientDescent<Scalar: RealScalar>(
  from start: [Scalar], stepLength: Scalar, steps: Int, stopping: [StoppingRule] = [],
  loss: @escaping ([Scalar]) -> Scalar, gradient: @escaping ([Scalar]) -> [Scalar]
) -> Trace<Scalar> {
  normalizedGradientDescent(
    on: FunctionObjective(loss: loss, gradient: gradient), from: start, stepLength: stepLength,
    steps: steps, stopping: stopping)
}
