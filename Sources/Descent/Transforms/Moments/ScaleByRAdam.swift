internal import Convergence
internal import RealModule

/// RAdam's scaling: Adam's, rectified while the average of squares rests on few gradients.
///
/// With ρ∞ = 2/(1 − β₂) − 1 and ρ = ρ∞ − 2t·β₂ᵗ/(1 − β₂ᵗ): r·m̂/(√v̂ + ε) where ρ ≥ threshold, with
/// r = √((ρ − 4)(ρ − 2)ρ∞ / ((ρ∞ − 4)(ρ∞ − 2)ρ)), else m̂ alone. Liu et al., "On the variance of the
/// adaptive learning rate and beyond", 2020.
///
/// Differs between libraries: PyTorch asks for ρ above 5, not at least 5, and adds ε to the root of
/// the *uncorrected* average; optax's form is the default here.
public struct ScaleByRAdam<Scalar: RealScalar>: GradientTransform {
  /// The decay β₁ of the average of gradients; 0.9 by default.
  public var beta1: Scalar
  /// The decay β₂ of the average of squares; 0.999 by default.
  public var beta2: Scalar
  /// ε; 10⁻⁸ by default.
  public var epsilon: Scalar
  /// The least ρ at which the step is scaled; 5 by default.
  public var threshold: Scalar
  /// Whether ε is added to the root of the corrected average, as optax does, or of the uncorrected.
  public var correctsBeforeEpsilon: Bool

  /// RAdam's scaling with its figures.
  public init(
    beta1: Scalar = 0.9, beta2: Scalar = 0.999, epsilon: Scalar = 1e-8, threshold: Scalar = 5,
    correctsBeforeEpsilon: Bool = true
  ) {
    checkAdam(beta1, beta2, epsilon)
    require(threshold > 4, "RAdam's root exists for a threshold above 4, not \(threshold).")
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.threshold = threshold
    self.correctsBeforeEpsilon = correctsBeforeEpsilon
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
    averageSquares(update, into: &state.second, decay: beta2)
    let firstCorrection = biasCorrection(beta1, steps)
    guard let rectification = rectification(at: steps) else {
      copy(state.first, into: &update)
      multiply(&update, by: firstCorrection)
      return
    }
    let secondCorrection = biasCorrection(beta2, steps)
    // ε beside the uncorrected root is ε·√(correction) beside the corrected one.
    let epsilon = correctsBeforeEpsilon ? epsilon : epsilon * .sqrt(secondCorrection)
    ScaleByAdam(beta1: beta1, beta2: beta2, epsilon: epsilon).scale(
      &update, state.first, state.second, ofAverage: rectification * firstCorrection,
      ofGradient: 0, secondCorrection: secondCorrection)
  }

  /// The factor r, `nil` while ρ is below the threshold.
  private func rectification(at steps: Int) -> Scalar? {
    let most = 2 / (1 - beta2) - 1
    let power = Scalar.pow(beta2, steps)
    let length = most - 2 * Scalar(steps) * power / (1 - power)
    guard length >= threshold else { return nil }
    return .sqrt((length - 4) * (length - 2) * most / ((most - 4) * (most - 2) * length))
  }
}
