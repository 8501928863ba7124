internal import RealModule

/// Two transforms, one after the other. Longer chains are chains of chains.
public struct Chain<First: GradientTransform, Second: GradientTransform<First.Scalar>>:
  GradientTransform
{
  /// The transform applied first.
  public var first: First
  /// The transform applied to the first one's result.
  public var second: Second

  /// The states of both.
  public struct State {
    /// The first transform's state.
    public var first: First.State
    /// The second transform's state.
    public var second: Second.State
  }

  /// The states before the first step.
  public func initialState(for parameters: [First.Scalar]) -> State {
    State(
      first: first.initialState(for: parameters), second: second.initialState(for: parameters))
  }

  /// Applies the first transform, then the second.
  public func apply(
    to update: inout [First.Scalar], parameters: [First.Scalar], state: inout State,
    step: StepContext<First.Scalar>
  ) {
    first.apply(to: &update, parameters: parameters, state: &state.first, step: step)
    second.apply(to: &update, parameters: parameters, state: &state.second, step: step)
  }
}

extension GradientTransform {
  /// This transform followed by another.
  public func then<Next: GradientTransform<Scalar>>(_ next: Next) -> Chain<Self, Next> {
    Chain(first: self, second: next)
  }
}
