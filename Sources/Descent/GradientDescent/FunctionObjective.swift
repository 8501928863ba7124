internal import Convergence
internal import RealModule

/// An objective made of two closures, the loss and its gradient.
public struct FunctionObjective<Scalar: RealScalar>: Objective {
  private let lossFunction: ([Scalar]) -> Scalar
  private let gradientFunction: ([Scalar]) -> [Scalar]

  /// The objective with the given loss and the given gradient.
  ///
  /// - Parameters:
  ///   - loss: The loss at a point.
  ///   - gradient: Its gradient there, with as many elements as the point.
  public init(
    loss: @escaping ([Scalar]) -> Scalar, gradient: @escaping ([Scalar]) -> [Scalar]
  ) {
    lossFunction = loss
    gradientFunction = gradient
  }

  /// The loss at the given parameters.
  public func loss(at parameters: [Scalar]) -> Scalar { lossFunction(parameters) }

  /// Writes the gradient at the given parameters into `gradient`.
  public func gradient(at parameters: [Scalar], into gradient: inout [Scalar]) {
    let result = gradientFunction(parameters)
    require(
      result.count == parameters.count,
      "The gradient at \(parameters.count) parameters needs as many elements, not \(result.count).")
    gradient = result
  }
}
