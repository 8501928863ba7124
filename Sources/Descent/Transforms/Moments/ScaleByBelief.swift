internal import Convergence
internal import RealModule

/// AdaBelief's scaling: Adam's, with the average of (g − m)² in place of that of g².
///
/// s ← β₂·s + (1 − β₂)·(g − m)² + ε_root, then m̂/(√ŝ + ε). A gradient that comes as expected takes a
/// long step. Zhuang et al., "AdaBelief optimizer", 2020; both ε as in optax.
public struct ScaleByBelief<Scalar: RealScalar>: GradientTransform {
  /// The decay β₁ of the average of gradients; 0.9 by default.
  public var beta1: Scalar
  /// The decay β₂ of the average of squared surprises; 0.999 by default.
  public var beta2: Scalar
  /// ε; 10⁻¹⁶ by default.
  public var epsilon: Scalar
  /// ε_root, added to s at every step; 10⁻¹⁶ by default.
  public var epsilonRoot: Scalar

  /// AdaBelief's scaling with its figures.
  public init(
    beta1: Scalar = 0.9, beta2: Scalar = 0.999, epsilon: Scalar = 1e-16,
    epsilonRoot: Scalar = 1e-16
  ) {
    checkAdam(beta1, beta2, epsilon)
    checkNotNegative("ε_root", epsilonRoot)
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.epsilonRoot = epsilonRoot
  }

  /// Two averages of 0.
  public func initialState(for parameters: [Scalar]) -> Moments<Scalar> {
    Moments(for: parameters)
  }

  /// Updates both averages and scales.
  public func apply(
    to update: inout [Scalar], parameters: [Scalar], state: inout Moments<Scalar>,
    step: StepContext<Scalar>
  ) {
    let steps = step.number + 1
    average(update, into: &state.first, decay: beta1)
    averageSurprise(update, state.first, into: &state.second)
    ScaleByAdam(beta1: beta1, beta2: beta2, epsilon: epsilon).scale(
      &update, state.first, state.second, ofAverage: biasCorrection(beta1, steps), ofGradient: 0,
      secondCorrection: biasCorrection(beta2, steps))
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  private func averageSurprise(
    _ gradient: [Scalar], _ first: [Scalar], into second: inout [Scalar]
  ) {
    precondition(gradient.count == first.count && gradient.count == second.count)
    let (g, m) = (gradient.span, first.span)
    var s = second.mutableSpan
    for i in 0..<s.count {
      let surprise = g[unchecked: i] - m[unchecked: i]
      s[unchecked: i] =
        beta2 * s[unchecked: i] + (1 - beta2) * surprise * surprise + epsilonRoot
    }
  }
}
