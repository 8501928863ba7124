internal import Convergence
internal import RealModule

/// Momentum: m ← μ·m + g; the update is m, or g + μ·m in Nesterov's form.
///
/// The buffer starts at 0, there is no damping factor (1 − μ) and the learning rate stays outside, as
/// in optax's `trace` and PyTorch's `SGD`. Polyak, "Some methods of speeding up the convergence of
/// iteration methods", 1964; Sutskever et al., "On the importance of initialization and momentum in
/// deep learning", 2013, put the rate inside the buffer, which differs once the rate changes.
public struct Momentum<Scalar: RealScalar>: GradientTransform {
  /// The factor μ.
  public var decay: Scalar
  /// Whether the update looks one step ahead.
  public var nesterov: Bool

  /// Momentum with factor μ, at least 0 and below 1.
  public init(_ decay: Scalar, nesterov: Bool = false) {
    checkDecay("A momentum", decay)
    self.decay = decay
    self.nesterov = nesterov
  }

  /// A buffer of zeros.
  public func initialState(for parameters: [Scalar]) -> [Scalar] { zeros(like: parameters) }

  /// Adds the gradient to the buffer and makes the buffer, or the look-ahead, the update.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func apply(
    to update: inout [Scalar], parameters: [Scalar], state: inout [Scalar],
    step: StepContext<Scalar>
  ) {
    precondition(update.count == state.count)
    var u = update.mutableSpan
    var m = state.mutableSpan
    for i in 0..<u.count {
      let velocity = decay * m[unchecked: i] + u[unchecked: i]
      m[unchecked: i] = velocity
      u[unchecked: i] = nesterov ? u[unchecked: i] + decay * velocity : velocity
    }
  }
}
