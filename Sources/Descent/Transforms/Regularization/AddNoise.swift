internal import RealModule

/// Gradient noise: adds normal deviates of variance η/(1 + t)^γ, t the number of the step.
///
/// Neelakantan et al., "Adding gradient noise improves learning for very deep networks", 2015. The
/// noise is the same for the same seed.
public struct AddNoise<Scalar: RealScalar>: GradientTransform {
  /// The variance η at the first step.
  public var variance: Scalar
  /// The exponent γ with which it falls; 0.55 in the paper.
  public var decay: Scalar
  /// The seed of the noise.
  public var seed: UInt64

  /// Noise of the given variance.
  public init(variance: Scalar, decay: Scalar = 0.55, seed: UInt64) {
    checkNotNegative("A variance", variance)
    self.variance = variance
    self.decay = decay
    self.seed = seed
  }

  /// The generator at its seed.
  public func initialState(for parameters: [Scalar]) -> SplitMix64 { SplitMix64(seed: seed) }

  /// Adds the noise of this step.
  public func apply(
    to update: inout [Scalar], parameters: [Scalar], state: inout SplitMix64,
    step: StepContext<Scalar>
  ) {
    let deviation = Scalar.sqrt(variance / .pow(1 + Scalar(step.number), decay))
    for i in update.indices { update[i] += deviation * Scalar(state.nextNormal()) }
  }
}
