internal import Convergence
internal import RealModule

/// A method that updates parameters from their gradient, step by step.
///
/// The method itself is a value: its hyperparameters. What it remembers between steps is a separate
/// state that the caller keeps, so one value can serve many runs and a run can be copied, resumed or
/// compared. A step works in place and allocates nothing.
///
///     let adam = Adam(learningRate: 0.01)
///     var state = adam.initialState(for: parameters)
///     adam.update(&parameters, gradient: gradient, state: &state)
public protocol Optimizer<Scalar>: Sendable {
  /// The type of the parameters.
  associatedtype Scalar: RealScalar
  /// What the method remembers between steps.
  associatedtype State

  /// The state before the first step.
  func initialState(for parameters: [Scalar]) -> State

  /// Makes one step.
  ///
  /// - Parameters:
  ///   - parameters: The parameters, replaced by the next.
  ///   - gradient: The gradient at the parameters, with as many elements.
  ///   - loss: The loss at the parameters, which Polyak's step and plateaus need and others ignore.
  ///   - state: What the method remembers.
  func update(
    _ parameters: inout [Scalar], gradient: [Scalar], loss: Scalar?, state: inout State)
}

extension Optimizer {
  /// Makes one step of a method that does not need the loss.
  public func update(_ parameters: inout [Scalar], gradient: [Scalar], state: inout State) {
    update(&parameters, gradient: gradient, loss: nil, state: &state)
  }
}

/// Checks that a gradient, and the buffers of a state, fit the parameters.
func checkShapes(parameters: Int, gradient: Int, state: Int) {
  require(
    parameters == gradient,
    "A step from \(parameters) parameters needs as many gradient elements, not \(gradient).")
  require(
    parameters == state,
    "This state was made for \(state) parameters; there are \(parameters).")
}
