internal import RealModule

/// NAdam's scaling as PyTorch has it, with a momentum that grows over the steps.
///
/// With μₜ = β₁·(1 − ½·0.96^(t·ψ)) and Πₜ the product of μ₁ … μₜ:
/// (μₜ₊₁·m/(1 − Πₜ₊₁) + (1 − μₜ)·g/(1 − Πₜ)) / (√v̂ + ε). Dozat, "Incorporating Nesterov momentum into
/// Adam", 2016.
///
/// Differs in optax, whose NAdam is ``ScaleByAdam`` with `nesterov`: β₁ throughout.
public struct ScaleByNAdam<Scalar: RealScalar>: GradientTransform {
  /// The decay β₁ of the average of gradients; 0.9 by default.
  public var beta1: Scalar
  /// The decay β₂ of the average of squares; 0.999 by default.
  public var beta2: Scalar
  /// ε; 10⁻⁸ by default.
  public var epsilon: Scalar
  /// ψ, how fast the momentum grows; 0.004 by default.
  public var momentumDecay: Scalar

  /// NAdam's scaling with its figures.
  public init(
    beta1: Scalar = 0.9, beta2: Scalar = 0.999, epsilon: Scalar = 1e-8,
    momentumDecay: Scalar = 4e-3
  ) {
    checkAdam(beta1, beta2, epsilon)
    checkNotNegative("A momentum decay", momentumDecay)
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.momentumDecay = momentumDecay
  }

  /// The two averages and the product of the momenta.
  public struct State: Equatable, Sendable {
    /// The averages m and v.
    public var moments: Moments<Scalar>
    /// The product Π of the momenta so far.
    public var product: Scalar
  }

  /// Averages of 0 and an empty product.
  public func initialState(for parameters: [Scalar]) -> State {
    State(moments: Moments(for: parameters), product: 1)
  }

  /// Updates both averages and scales.
  public func apply(
    to update: inout [Scalar], parameters: [Scalar], state: inout State, step: StepContext<Scalar>
  ) {
    let steps = step.number + 1
    let (now, next) = (momentum(at: steps), momentum(at: steps + 1))
    state.product *= now
    average(update, into: &state.moments.first, decay: beta1)
    averageSquares(update, into: &state.moments.second, decay: beta2)
    ScaleByAdam(beta1: beta1, beta2: beta2, epsilon: epsilon).scale(
      &update, state.moments.first, state.moments.second,
      ofAverage: next / (1 - state.product * next), ofGradient: (1 - now) / (1 - state.product),
      secondCorrection: biasCorrection(beta2, steps))
  }

  private func momentum(at steps: Int) -> Scalar {
    beta1 * (1 - .pow(0.96, Scalar(steps) * momentumDecay) / 2)
  }
}
