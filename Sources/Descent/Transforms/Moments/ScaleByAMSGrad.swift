internal import Convergence
internal import RealModule

/// AMSGrad's scaling: Adam's, with the largest average of squares so far in place of the current one.
///
/// Reddi, Kale and Kumar, "On the convergence of Adam and beyond", 2018; the paper corrects no bias.
///
/// Differs between libraries: optax takes the maximum of the *corrected* averages v̂, the default
/// here; PyTorch the maximum of the averages v themselves, corrected afterwards.
public struct ScaleByAMSGrad<Scalar: RealScalar>: GradientTransform {
  /// What the maximum is taken of.
  public enum Maximum: Equatable, Sendable {
    /// Of the corrected averages v̂, as optax does.
    case corrected
    /// Of the averages v before their correction, as PyTorch does.
    case raw
  }

  /// The decay β₁ of the average of gradients; 0.9 by default.
  public var beta1: Scalar
  /// The decay β₂ of the average of squares; 0.999 by default.
  public var beta2: Scalar
  /// ε, added to the root; 10⁻⁸ by default.
  public var epsilon: Scalar
  /// What the maximum is taken of; of the corrected averages by default.
  public var maximum: Maximum

  /// AMSGrad's scaling with its figures.
  public init(
    beta1: Scalar = 0.9, beta2: Scalar = 0.999, epsilon: Scalar = 1e-8,
    maximum: Maximum = .corrected
  ) {
    checkAdam(beta1, beta2, epsilon)
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.maximum = maximum
  }

  /// The two averages and the largest second one.
  public struct State: Equatable, Sendable {
    /// The averages m and v.
    public var moments: Moments<Scalar>
    /// The largest v, or v̂, of each element so far.
    public var largest: [Scalar]
  }

  /// Averages and maxima of 0.
  public func initialState(for parameters: [Scalar]) -> State {
    State(moments: Moments(for: parameters), largest: zeros(like: parameters))
  }

  /// Updates the averages and their maxima and scales.
  public func apply(
    to update: inout [Scalar], parameters: [Scalar], state: inout State, step: StepContext<Scalar>
  ) {
    let steps = step.number + 1
    let correction = biasCorrection(beta2, steps)
    average(update, into: &state.moments.first, decay: beta1)
    averageSquares(update, into: &state.moments.second, decay: beta2)
    let before = maximum == .corrected ? correction : 1
    let after = maximum == .corrected ? 1 : correction
    raise(&state.largest, to: state.moments.second, times: before)
    ScaleByAdam(beta1: beta1, beta2: beta2, epsilon: epsilon).scale(
      &update, state.moments.first, state.largest, ofAverage: biasCorrection(beta1, steps),
      ofGradient: 0, secondCorrection: after)
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  private func raise(_ largest: inout [Scalar], to second: [Scalar], times factor: Scalar) {
    precondition(largest.count == second.count)
    let v = second.span
    var l = largest.mutableSpan
    for i in 0..<l.count {
      let value = factor * v[unchecked: i]
      // A NaN must come through: it is not below anything.
      l[unchecked: i] = value <= l[unchecked: i] ? l[unchecked: i] : value
    }
  }
}
