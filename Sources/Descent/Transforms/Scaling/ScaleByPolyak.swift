internal import Convergence
internal import RealModule

/// Polyak's step: multiplies the gradient by min((f − f*)/(‖g‖² + ε), largest).
///
/// It needs the loss f at every step and knowledge of its minimum f*. Polyak, "Introduction to
/// optimization", 1987; the cap makes it the stochastic form of Loizou et al., 2021.
public struct ScaleByPolyak<Scalar: RealScalar>: StatelessTransform {
  /// The minimum f* of the loss; 0 by default.
  public var minimum: Scalar
  /// The largest factor; 1 by default.
  public var largest: Scalar
  /// What is added to ‖g‖²; 0 by default.
  public var epsilon: Scalar

  /// Polyak's step for a loss with the given minimum.
  public init(minimum: Scalar = 0, largest: Scalar = 1, epsilon: Scalar = 0) {
    require(largest > 0, "The largest factor must be above 0, not \(largest).")
    checkNotNegative("An ε", epsilon)
    self.minimum = minimum
    self.largest = largest
    self.epsilon = epsilon
  }

  /// Multiplies the gradient by Polyak's factor; a gradient of 0 stays 0.
  public func apply(to update: inout [Scalar], parameters: [Scalar], step: StepContext<Scalar>) {
    let gap = step.requiredLoss(by: "Polyak's step") - minimum
    let square = dot(update, update)
    let ratio = square + epsilon <= epsilon ? 0 : gap / (square + epsilon)
    // Written so that a ratio that is NaN stays NaN.
    multiply(&update, by: ratio > largest ? largest : ratio)
  }
}
