/// Where a method adds the ε that keeps its division defined.
///
/// The places differ most where gradients are small: √(v + ε) is at least √ε, which for ε = 10⁻⁸ is
/// ten thousand times as much as ε itself.
public enum EpsilonPlacement: Equatable, Sendable {
  /// g / (√v + ε), PyTorch's place.
  case outsideRoot
  /// g / √(v + ε), optax's default for RMSprop and Adagrad.
  case insideRoot
}
