import RealModule

/// A loss with its gradient, as one worker gives it.
public struct LossAndGradient<Scalar: RealScalar>: Equatable {
  /// The loss.
  public var loss: Scalar
  /// The gradient of the loss.
  public var gradient: [Scalar]

  /// A loss with its gradient.
  public init(loss: Scalar, gradient: [Scalar]) {
    self.loss = loss
    self.gradient = gradient
  }

  /// Adds another loss and gradient, element by element.
  mutating func add(_ other: LossAndGradient) {
    loss += other.loss
    axpy(1, other.gradient, into: &gradient)
  }

  /// Multiplies the loss and the gradient by a factor.
  mutating func scale(by factor: Scalar) {
    loss *= factor
    gradient = Descent.scale(gradient, by: factor)
  }
}

extension LossAndGradient: Sendable where Scalar: Sendable {}
