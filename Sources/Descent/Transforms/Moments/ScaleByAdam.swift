internal import Convergence
internal import RealModule

/// Adam's scaling: m̂ / (√(v̂ + ε_root) + ε).
///
/// m ← β₁·m + (1 − β₁)·g, v ← β₂·v + (1 − β₂)·g², m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ) with t = 1 at the
/// first step. ε stands outside the root and after the correction, in optax and in PyTorch. Kingma
/// and Ba, "Adam: a method for stochastic optimization", 2015.
///
/// With `nesterov`, m̂ = β₁·m/(1 − β₁ᵗ⁺¹) + (1 − β₁)·g/(1 − β₁ᵗ), optax's form of Dozat's NAdam.
public struct ScaleByAdam<Scalar: RealScalar>: GradientTransform {
  /// The decay β₁ of the average of gradients; 0.9 by default.
  public var beta1: Scalar
  /// The decay β₂ of the average of squares; 0.999 by default.
  public var beta2: Scalar
  /// ε, added to the root; 10⁻⁸ by default.
  public var epsilon: Scalar
  /// ε_root, added under the root; 0 by default. Above 0 the step is differentiable at g = 0.
  public var epsilonRoot: Scalar
  /// Whether the first average looks one step ahead.
  public var nesterov: Bool

  /// Adam's scaling with its figures.
  public init(
    beta1: Scalar = 0.9, beta2: Scalar = 0.999, epsilon: Scalar = 1e-8, epsilonRoot: Scalar = 0,
    nesterov: Bool = false
  ) {
    checkAdam(beta1, beta2, epsilon)
    checkNotNegative("ε_root", epsilonRoot)
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.epsilonRoot = epsilonRoot
    self.nesterov = nesterov
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
    // The look-ahead is the plain average's with another correction and a share of the gradient.
    let ofAverage =
      nesterov ? beta1 * biasCorrection(beta1, steps + 1) : biasCorrection(beta1, steps)
    let ofGradient = nesterov ? (1 - beta1) * biasCorrection(beta1, steps) : 0
    average(update, into: &state.first, decay: beta1)
    averageSquares(update, into: &state.second, decay: beta2)
    scale(
      &update, state.first, state.second, ofAverage: ofAverage, ofGradient: ofGradient,
      secondCorrection: biasCorrection(beta2, steps))
  }

  /// One root and one division an element, none depending on another.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  func scale(
    _ update: inout [Scalar], _ first: [Scalar], _ second: [Scalar], ofAverage: Scalar,
    ofGradient: Scalar, secondCorrection: Scalar
  ) {
    precondition(update.count == first.count && update.count == second.count)
    let (m, v) = (first.span, second.span)
    var u = update.mutableSpan
    for i in 0..<u.count {
      let mean = ofAverage * m[unchecked: i] + ofGradient * u[unchecked: i]
      let root = squareRoot(v[unchecked: i] * secondCorrection + epsilonRoot)
      u[unchecked: i] = mean / (root + epsilon)
    }
  }
}

/// Checks the figures that Adam and its kin share.
func checkAdam<Scalar: RealScalar>(_ beta1: Scalar, _ beta2: Scalar, _ epsilon: Scalar) {
  checkDecay("β₁", beta1)
  checkDecay("β₂", beta2)
  checkNotNegative("ε", epsilon)
}
