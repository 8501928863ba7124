internal import RealModule

/// A way to choose how far to go along a direction.
public protocol LineSearch<Scalar>: Sendable {
  /// The type of the parameters.
  associatedtype Scalar: RealScalar

  /// Searches along a direction of descent.
  ///
  /// - Parameters:
  ///   - objective: What is minimised.
  ///   - point: The point x to start from.
  ///   - direction: The direction d, with d·∇L(x) below 0.
  ///   - loss: The loss at the point.
  ///   - gradient: The gradient at the point.
  /// - Returns: An acceptable step, or `nil` if the search found none within its trials.
  func search<Problem: Objective<Scalar>>(
    on objective: Problem, from point: [Scalar], along direction: [Scalar], loss: Scalar,
    gradient: [Scalar]
  ) -> LineSearchStep<Scalar>?
}
