internal import Convergence
internal import RealModule

/// Gradient clipping by the global norm: an update longer than the limit is shortened to it.
///
/// u · limit/‖u‖ if ‖u‖ ≥ limit, else u; one norm over all parameters, so the direction stays.
/// Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent neural networks", 2013.
///
/// As in optax. Differs in PyTorch, where u is scaled by min(1, limit/(‖u‖ + 10⁻⁶)).
public struct ClipByGlobalNorm<Scalar: RealScalar>: StatelessTransform {
  /// The largest norm that passes.
  public var limit: Scalar

  /// Clipping to the given norm, above 0.
  public init(_ limit: Scalar) {
    require(limit > 0, "Clipping needs a norm above 0, not \(limit).")
    self.limit = limit
  }

  /// Shortens the update to the limit.
  public func apply(to update: inout [Scalar], parameters: [Scalar], step: StepContext<Scalar>) {
    let norm = norm(update)
    if !(norm < limit) { multiply(&update, by: limit / norm) }
  }
}
