internal import RealModule

/// What Adam and AdamW remember between steps.
public struct AdamState<Scalar: RealScalar>: Equatable, Sendable {
  /// The running average m of the gradients.
  public var first: [Scalar]
  /// The running average v of their squares.
  public var second: [Scalar]
  /// How many steps were made.
  public var steps: Int

  /// The state before the first step: averages of 0.
  public init(for parameters: [Scalar]) {
    first = zeros(like: parameters)
    second = first
    steps = 0
  }
}
