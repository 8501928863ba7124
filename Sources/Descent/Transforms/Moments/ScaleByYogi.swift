internal import Convergence
internal import RealModule

/// Yogi's scaling: Adam's, with an average of squares that changes by g² at most.
///
/// v ← v − (1 − β₂)·sign(v − g²)·g², then m̂/(√v̂ + ε). Zaheer et al., "Adaptive methods for nonconvex
/// optimization", 2018; both averages start at 10⁻⁶, as in optax.
public struct ScaleByYogi<Scalar: RealScalar>: GradientTransform {
  /// The decay β₁ of the average of gradients; 0.9 by default.
  public var beta1: Scalar
  /// The decay β₂ of the average of squares; 0.999 by default.
  public var beta2: Scalar
  /// ε; 10⁻³ by default.
  public var epsilon: Scalar
  /// The first value of both averages; 10⁻⁶ by default.
  public var initialAverage: Scalar

  /// Yogi's scaling with its figures.
  public init(
    beta1: Scalar = 0.9, beta2: Scalar = 0.999, epsilon: Scalar = 1e-3,
    initialAverage: Scalar = 1e-6
  ) {
    checkAdam(beta1, beta2, epsilon)
    checkNotNegative("The first average", initialAverage)
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.initialAverage = initialAverage
  }

  /// Two averages at their first value.
  public func initialState(for parameters: [Scalar]) -> Moments<Scalar> {
    Moments(for: parameters, value: initialAverage)
  }

  /// Updates both averages and scales.
  public func apply(
    to update: inout [Scalar], parameters: [Scalar], state: inout Moments<Scalar>,
    step: StepContext<Scalar>
  ) {
    let steps = step.number + 1
    average(update, into: &state.first, decay: beta1)
    approach(&state.second, update)
    ScaleByAdam(beta1: beta1, beta2: beta2, epsilon: epsilon).scale(
      &update, state.first, state.second, ofAverage: biasCorrection(beta1, steps), ofGradient: 0,
      secondCorrection: biasCorrection(beta2, steps))
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  private func approach(_ second: inout [Scalar], _ gradient: [Scalar]) {
    precondition(gradient.count == second.count)
    let g = gradient.span
    var v = second.mutableSpan
    for i in 0..<v.count {
      let square = g[unchecked: i] * g[unchecked: i]
      v[unchecked: i] -= (1 - beta2) * sign(v[unchecked: i] - square) * square
    }
  }
}
