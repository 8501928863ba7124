internal import RealModule

/// An optimiser that is a chain of transforms, whose result is added to the parameters.
public protocol ComposedOptimizer: Optimizer where State == ComposedState<Body> {
  /// The type of the chain.
  associatedtype Body: GradientTransform<Scalar>

  /// The chain, which ends with a learning rate.
  var body: Body { get }
}

/// The state of a chain of transforms, and the buffer in which it makes the update.
public struct ComposedState<Body: GradientTransform> {
  /// The states of the transforms.
  public var body: Body.State
  /// The update of the last step.
  public var update: [Body.Scalar]
  /// How many steps were made.
  public var steps: Int
}

extension ComposedOptimizer {
  /// The state before the first step.
  public func initialState(for parameters: [Scalar]) -> ComposedState<Body> {
    ComposedState(
      body: body.initialState(for: parameters), update: zeros(like: parameters), steps: 0)
  }

  /// Makes one step: copies the gradient into the state's buffer, transforms it there and adds the
  /// result to the parameters.
  public func update(
    _ parameters: inout [Scalar], gradient: [Scalar], loss: Scalar?,
    state: inout ComposedState<Body>
  ) {
    checkShapes(
      parameters: parameters.count, gradient: gradient.count, state: state.update.count)
    copy(gradient, into: &state.update)
    body.apply(
      to: &state.update, parameters: parameters, state: &state.body,
      step: StepContext(number: state.steps, loss: loss))
    accumulate(state.update, into: &parameters)
    state.steps += 1
  }
}
