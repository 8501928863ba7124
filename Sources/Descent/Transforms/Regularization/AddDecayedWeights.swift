internal import RealModule

/// Weight decay: adds λ·θ to the update.
///
/// Before the scaling by moments this is L2 regularisation, the gradient of ½λ‖θ‖²; after it, before
/// the learning rate, it is the decoupled form of AdamW (Loshchilov and Hutter, "Decoupled weight
/// decay regularization", 2019), where the decay is multiplied by the learning rate only.
public struct AddDecayedWeights<Scalar: RealScalar>: StatelessTransform {
  /// The strength λ.
  public var strength: Scalar

  /// Weight decay of the given strength λ, at least 0.
  public init(_ strength: Scalar) {
    checkNotNegative("A weight decay", strength)
    self.strength = strength
  }

  /// Adds λ·θ.
  public func apply(to update: inout [Scalar], parameters: [Scalar], step: StepContext<Scalar>) {
    if strength != 0 { axpy(strength, parameters, into: &update) }
  }
}
