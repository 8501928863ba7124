internal import Convergence
internal import RealModule

/// Adadelta's scaling: √(D + ε)/√(E + ε)·g with E ← ρ·E + (1 − ρ)·g², then D ← ρ·D + (1 − ρ)·u².
///
/// The root mean square of past updates u stands in for a learning rate. ε is inside both roots, in
/// optax and in PyTorch. Zeiler, "ADADELTA: an adaptive learning rate method", 2012.
public struct ScaleByAdadelta<Scalar: RealScalar>: GradientTransform {
  /// The decay ρ of both averages; 0.9 by default.
  public var rho: Scalar
  /// ε; 10⁻⁶ by default. It sets the size of the first steps, √ε·g/√(g² + …).
  public var epsilon: Scalar

  /// Adadelta's scaling with its figures.
  public init(rho: Scalar = 0.9, epsilon: Scalar = 1e-6) {
    checkDecay("ρ", rho)
    require(epsilon > 0, "Adadelta never moves unless ε is above 0, not \(epsilon).")
    self.rho = rho
    self.epsilon = epsilon
  }

  /// Averages of 0: `first` of the squared updates, D, `second` of the squared gradients, E.
  public func initialState(for parameters: [Scalar]) -> Moments<Scalar> {
    Moments(for: parameters)
  }

  /// Updates the averages and scales.
  public func apply(
    to update: inout [Scalar], parameters: [Scalar], state: inout Moments<Scalar>,
    step: StepContext<Scalar>
  ) {
    scale(&update, updates: &state.first, gradients: &state.second)
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  private func scale(
    _ update: inout [Scalar], updates: inout [Scalar], gradients: inout [Scalar]
  ) {
    precondition(update.count == updates.count && update.count == gradients.count)
    var u = update.mutableSpan
    var d = updates.mutableSpan
    var e = gradients.mutableSpan
    for i in 0..<u.count {
      let gradient = u[unchecked: i]
      let squares = rho * e[unchecked: i] + (1 - rho) * gradient * gradient
      let step = squareRoot(d[unchecked: i] + epsilon) / squareRoot(squares + epsilon) * gradient
      e[unchecked: i] = squares
      d[unchecked: i] = rho * d[unchecked: i] + (1 - rho) * step * step
      u[unchecked: i] = step
    }
  }
}
