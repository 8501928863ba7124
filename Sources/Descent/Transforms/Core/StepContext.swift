internal import RealModule

/// What transforms may know of a step beside the gradient and the parameters.
public struct StepContext<Scalar: RealScalar>: Equatable, Sendable {
  /// The number of the step; the first is 0.
  public var number: Int
  /// The loss at the parameters before the step, where the caller gives it.
  public var loss: Scalar?

  /// A step with its number, and with the loss if it is known.
  public init(number: Int, loss: Scalar? = nil) {
    self.number = number
    self.loss = loss
  }

  /// The loss, for a method that cannot do without it.
  func requiredLoss(by method: String) -> Scalar {
    guard let loss else {
      fatalError("\(method) needs the loss at every step: pass it to update(_:…loss:…).")
    }
    return loss
  }
}
