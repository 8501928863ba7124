internal import RealModule

/// A step in the making of an update: it turns a gradient, or what other transforms made of it, into
/// what the next transform takes.
///
/// An optimiser is a chain of such transforms whose result is *added* to the parameters:
///
///     ClipByGlobalNorm(1).then(ScaleByAdam()).then(AddDecayedWeights(0.01))
///       .then(ScaleByLearningRate(0.001))
///
/// The order is the meaning: decay before the scaling by moments is L2 regularisation, decay after it
/// is the decoupled form. Names and formulas are optax's; its `scale_by_learning_rate` brings the
/// minus sign, and so does ``ScaleByLearningRate``.
///
/// A transform is a value; what it remembers between steps is its ``State``, kept by the caller.
/// `apply` works in place and allocates nothing.
public protocol GradientTransform<Scalar>: Sendable {
  /// The type of the parameters.
  associatedtype Scalar: RealScalar
  /// What the transform remembers between steps.
  associatedtype State

  /// The state before the first step, for parameters of this number.
  func initialState(for parameters: [Scalar]) -> State

  /// Transforms an update in place.
  ///
  /// - Parameters:
  ///   - update: The gradient or the update so far; as many elements as `parameters`.
  ///   - parameters: The parameters before the step.
  ///   - state: What the transform remembers.
  ///   - step: The number of the step and the loss.
  func apply(
    to update: inout [Scalar], parameters: [Scalar], state: inout State, step: StepContext<Scalar>)
}
