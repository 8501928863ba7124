internal import RealModule

/// Multiplies the update by the scale of ``ReduceOnPlateau``, which falls when the loss stops
/// improving. It needs the loss at every step.
public struct ScaleByPlateau<Scalar: RealScalar>: GradientTransform {
  /// The rule.
  public var rule: ReduceOnPlateau<Scalar>

  /// Scaling by the given rule.
  public init(_ rule: ReduceOnPlateau<Scalar> = ReduceOnPlateau()) {
    self.rule = rule
  }

  /// The rule's state before the first loss.
  public func initialState(for parameters: [Scalar]) -> ReduceOnPlateau<Scalar>.State {
    ReduceOnPlateau<Scalar>.State()
  }

  /// Reports the loss and multiplies the update by the scale that then holds.
  public func apply(
    to update: inout [Scalar], parameters: [Scalar], state: inout ReduceOnPlateau<Scalar>.State,
    step: StepContext<Scalar>
  ) {
    let loss = step.requiredLoss(by: "Reduction on a plateau")
    multiply(&update, by: rule.update(&state, loss: loss))
  }
}
