internal import Convergence
internal import RealModule

/// A rate that falls when the loss stops improving: the one schedule that is driven by performance.
///
/// Each loss reported is compared with the best so far. When `patience` losses in a row have not
/// improved on it, the scale is multiplied by `factor`. It is no function of the step: what it
/// remembers is a separate ``State``.
///
/// A loss counts as improved if it is below best·(1 − relative) − absolute.
///
/// Differs between libraries: optax cuts when the number of bad losses *reaches* the patience, which
/// is the default here; PyTorch when it *exceeds* it, which is `patience + 1` here.
public struct ReduceOnPlateau<Scalar: RealScalar>: Equatable, Sendable {
  /// The factor of each cut, between 0 and 1; 0.1 by default.
  public var factor: Scalar
  /// How many losses in a row may fail to improve before the cut; 10 by default.
  public var patience: Int
  /// The improvement that counts, relative to the best loss; 10⁻⁴ by default.
  public var relative: Scalar
  /// The improvement that counts, absolute; 0 by default.
  public var absolute: Scalar
  /// For how many losses after a cut none is counted; 0 by default.
  public var cooldown: Int
  /// The scale below which no cut goes; 0 by default.
  public var minimumScale: Scalar

  /// The rule with its figures.
  public init(
    factor: Scalar = 0.1, patience: Int = 10, relative: Scalar = 1e-4, absolute: Scalar = 0,
    cooldown: Int = 0, minimumScale: Scalar = 0
  ) {
    require(factor > 0 && factor < 1, "A cut needs a factor between 0 and 1, not \(factor).")
    require(patience > 0, "A plateau needs a patience of at least 1, not \(patience).")
    require(
      relative >= 0 && relative < 1 && absolute >= 0,
      "An improvement must be at least 0 and below the whole loss, not \(relative) (relative), \(absolute) (absolute)."
    )
    require(cooldown >= 0, "A cooldown must be at least 0, not \(cooldown).")
    require(minimumScale >= 0, "A scale must be at least 0, not \(minimumScale).")
    self.factor = factor
    self.patience = patience
    self.relative = relative
    self.absolute = absolute
    self.cooldown = cooldown
    self.minimumScale = minimumScale
  }

  /// What the rule remembers.
  public struct State: Equatable, Sendable {
    /// The factor for the learning rate now; 1 at first.
    public var scale: Scalar = 1
    /// The best loss so far; infinite at first.
    public var best: Scalar = .infinity
    /// How many losses in a row did not improve.
    public var waited = 0
    /// For how many further losses none is counted.
    public var resting = 0

    /// The state before the first loss.
    public init() {}
  }

  /// Reports a loss and returns the scale that now holds. A loss that is NaN did not improve.
  public func update(_ state: inout State, loss: Scalar) -> Scalar {
    let improved = loss < (1 - relative) * state.best - absolute
    if improved { state.best = loss }
    let waited = improved ? 0 : state.waited + 1
    if state.resting > 0 {
      state.resting -= 1
      state.waited = 0
    } else if waited == patience {
      state.scale = max(state.scale * factor, minimumScale)
      state.resting = cooldown
      state.waited = 0
    } else {
      state.waited = waited
    }
    return state.scale
  }
}
