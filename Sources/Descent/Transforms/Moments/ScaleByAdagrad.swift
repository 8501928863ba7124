internal import Convergence
internal import RealModule

/// Adagrad's scaling: g / (√s + ε) with s ← s + g².
///
/// Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and stochastic
/// optimization", 2011.
///
/// Differs between libraries: PyTorch has ε = 10⁻¹⁰ outside the root and s = 0 at first, the defaults
/// here; optax has ε = 10⁻⁷ inside the root, s = 0.1 at first, and no step where s = 0.
public struct ScaleByAdagrad<Scalar: RealScalar>: GradientTransform {
  /// The sum s at first; 0 by default.
  public var initialSum: Scalar
  /// ε; 10⁻¹⁰ by default.
  public var epsilon: Scalar
  /// Where ε stands; outside the root by default.
  public var placement: EpsilonPlacement

  /// Adagrad's scaling with its figures.
  public init(
    initialSum: Scalar = 0, epsilon: Scalar = 1e-10, placement: EpsilonPlacement = .outsideRoot
  ) {
    checkNotNegative("The first sum of squares", initialSum)
    checkNotNegative("ε", epsilon)
    self.initialSum = initialSum
    self.epsilon = epsilon
    self.placement = placement
  }

  /// Sums of squares at their first value.
  public func initialState(for parameters: [Scalar]) -> [Scalar] {
    Array(repeating: initialSum, count: parameters.count)
  }

  /// Adds the squares and scales. An element whose squares are all 0 does not move.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func apply(
    to update: inout [Scalar], parameters: [Scalar], state: inout [Scalar],
    step: StepContext<Scalar>
  ) {
    precondition(update.count == state.count)
    var u = update.mutableSpan
    var s = state.mutableSpan
    let inside = placement == .insideRoot ? epsilon : 0
    let outside = placement == .insideRoot ? 0 : epsilon
    for i in 0..<u.count {
      let gradient = u[unchecked: i]
      let sum = s[unchecked: i] + gradient * gradient
      s[unchecked: i] = sum
      // Where all squares are 0 so is the gradient: any divisor but 0 leaves it so.
      let divisor = squareRoot(sum + inside) + outside
      u[unchecked: i] = gradient / (divisor == 0 ? 1 : divisor)
    }
  }
}
