internal import Convergence
internal import RealModule

/// AdaMax's scaling: m̂ / w with w ← max(β₂·w, |g| + ε), the limit of Adam for ever higher powers.
///
/// Kingma and Ba, "Adam: a method for stochastic optimization", 2015, section 7.1; ε as in optax and
/// PyTorch, which the paper does not have.
public struct ScaleByAdamax<Scalar: RealScalar>: GradientTransform {
  /// The decay β₁ of the average of gradients; 0.9 by default.
  public var beta1: Scalar
  /// The decay β₂ of the largest magnitude; 0.999 by default.
  public var beta2: Scalar
  /// ε; 10⁻⁸ by default.
  public var epsilon: Scalar

  /// AdaMax's scaling with its figures.
  public init(beta1: Scalar = 0.9, beta2: Scalar = 0.999, epsilon: Scalar = 1e-8) {
    checkAdam(beta1, beta2, epsilon)
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
  }

  /// An average and a magnitude of 0.
  public func initialState(for parameters: [Scalar]) -> Moments<Scalar> {
    Moments(for: parameters)
  }

  /// Updates the average and the magnitude and scales.
  public func apply(
    to update: inout [Scalar], parameters: [Scalar], state: inout Moments<Scalar>,
    step: StepContext<Scalar>
  ) {
    average(update, into: &state.first, decay: beta1)
    scale(
      &update, state.first, &state.second, correction: biasCorrection(beta1, step.number + 1))
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  private func scale(
    _ update: inout [Scalar], _ first: [Scalar], _ largest: inout [Scalar], correction: Scalar
  ) {
    precondition(update.count == first.count && update.count == largest.count)
    let m = first.span
    var u = update.mutableSpan
    var w = largest.mutableSpan
    for i in 0..<u.count {
      let decayed = beta2 * w[unchecked: i]
      let magnitude = u[unchecked: i].magnitude + epsilon
      // A NaN must come through: it is not below anything.
      let maximum = magnitude <= decayed ? decayed : magnitude
      w[unchecked: i] = maximum
      u[unchecked: i] = correction * m[unchecked: i] / maximum
    }
  }
}
