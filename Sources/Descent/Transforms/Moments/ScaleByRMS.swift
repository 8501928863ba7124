internal import Convergence
internal import RealModule

/// RMSprop's scaling: g / (√v + ε) with v ← β·v + (1 − β)·g².
///
/// Tieleman and Hinton, "Lecture 6.5: RMSprop", 2012. Centred, v − (average of g)² takes the place of
/// v: the variance instead of the second moment (Graves, "Generating sequences with recurrent neural
/// networks", 2013).
///
/// Differs between libraries: ε stands outside the root in PyTorch, the default here, inside in
/// optax; PyTorch's decay is 0.99 by default, optax's 0.9.
public struct ScaleByRMS<Scalar: RealScalar>: GradientTransform {
  /// The decay β of the averages; 0.9 by default.
  public var decay: Scalar
  /// ε; 10⁻⁸ by default.
  public var epsilon: Scalar
  /// Where ε stands; outside the root by default.
  public var placement: EpsilonPlacement
  /// Whether the mean is taken off the second moment.
  public var centered: Bool

  /// RMSprop's scaling with its figures.
  public init(
    decay: Scalar = 0.9, epsilon: Scalar = 1e-8, placement: EpsilonPlacement = .outsideRoot,
    centered: Bool = false
  ) {
    checkDecay("A decay", decay)
    checkNotNegative("ε", epsilon)
    self.decay = decay
    self.epsilon = epsilon
    self.placement = placement
    self.centered = centered
  }

  /// Averages of 0; the first one stays 0 unless centred.
  public func initialState(for parameters: [Scalar]) -> Moments<Scalar> {
    Moments(for: parameters)
  }

  /// Updates the averages and scales.
  public func apply(
    to update: inout [Scalar], parameters: [Scalar], state: inout Moments<Scalar>,
    step: StepContext<Scalar>
  ) {
    if centered { average(update, into: &state.first, decay: decay) }
    averageSquares(update, into: &state.second, decay: decay)
    scale(&update, state.first, state.second)
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  private func scale(_ update: inout [Scalar], _ first: [Scalar], _ second: [Scalar]) {
    precondition(update.count == first.count && update.count == second.count)
    let (m, v) = (first.span, second.span)
    var u = update.mutableSpan
    let inside = placement == .insideRoot ? epsilon : 0
    let outside = placement == .insideRoot ? 0 : epsilon
    for i in 0..<u.count {
      // Where the run is not centred the mean is 0.
      let spread = v[unchecked: i] - m[unchecked: i] * m[unchecked: i]
      u[unchecked: i] /= squareRoot(spread + inside) + outside
    }
  }
}
