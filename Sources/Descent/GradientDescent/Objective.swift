internal import RealModule

/// A function to be minimised, with its gradient.
///
/// A conforming type writes the gradient into a buffer that the caller keeps, so that a run of many
/// steps allocates nothing a step.
public protocol Objective<Scalar> {
  /// The type of the parameters, of the loss and of the gradient.
  associatedtype Scalar: RealScalar

  /// The loss at the given parameters.
  func loss(at parameters: [Scalar]) -> Scalar

  /// Writes the gradient at the given parameters into `gradient`, which has as many elements.
  func gradient(at parameters: [Scalar], into gradient: inout [Scalar])

  /// Writes the gradient into `gradient` and returns the loss at the same point.
  ///
  /// By default the two are computed one after the other; a type that can share their work
  /// (the predictions of a regression, the forward pass of a network) implements it.
  func lossAndGradient(at parameters: [Scalar], into gradient: inout [Scalar]) -> Scalar
}

extension Objective {
  /// Writes the gradient into `gradient` and returns the loss at the same point.
  public func lossAndGradient(at parameters: [Scalar], into gradient: inout [Scalar]) -> Scalar {
    self.gradient(at: parameters, into: &gradient)
    return loss(at: parameters)
  }

  /// The gradient at the given parameters, as a new array.
  public func gradient(at parameters: [Scalar]) -> [Scalar] {
    var result = [Scalar](repeating: 0, count: parameters.count)
    gradient(at: parameters, into: &result)
    return result
  }
}
