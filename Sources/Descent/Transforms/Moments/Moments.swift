internal import RealModule

/// The two running averages of Adam and its kin, with one buffer each.
public struct Moments<Scalar: RealScalar>: Equatable, Sendable {
  /// The average of the gradients, m.
  public var first: [Scalar]
  /// The average of their squares, v.
  public var second: [Scalar]

  /// Two buffers of one value, 0 by default.
  public init(for parameters: [Scalar], value: Scalar = 0) {
    first = Array(repeating: value, count: parameters.count)
    second = first
  }
}

/// The correction of an average that started at 0: 1 / (1 − βᵗ), t the number of steps made.
func biasCorrection<Scalar: RealScalar>(_ beta: Scalar, _ steps: Int) -> Scalar {
  1 / (1 - .pow(beta, steps))
}
