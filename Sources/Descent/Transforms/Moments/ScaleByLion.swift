internal import Convergence
internal import RealModule

/// Lion's scaling: sign(β₁·m + (1 − β₁)·g), then m ← β₂·m + (1 − β₂)·g.
///
/// Every element moves by the same amount, so rates are 3 to 10 times smaller than Adam's and decays
/// as much larger. Chen et al., "Symbolic discovery of optimization algorithms", 2023.
public struct ScaleByLion<Scalar: RealScalar>: GradientTransform {
  /// The share β₁ of the average in the direction; 0.9 by default.
  public var beta1: Scalar
  /// The decay β₂ of the average; 0.99 by default.
  public var beta2: Scalar

  /// Lion's scaling with its figures.
  public init(beta1: Scalar = 0.9, beta2: Scalar = 0.99) {
    checkDecay("β₁", beta1)
    checkDecay("β₂", beta2)
    self.beta1 = beta1
    self.beta2 = beta2
  }

  /// An average of 0.
  public func initialState(for parameters: [Scalar]) -> [Scalar] { zeros(like: parameters) }

  /// Takes the sign, then updates the average.
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
      let (gradient, mean) = (u[unchecked: i], m[unchecked: i])
      u[unchecked: i] = sign(beta1 * mean + (1 - beta1) * gradient)
      m[unchecked: i] = beta2 * mean + (1 - beta2) * gradient
    }
  }
}
