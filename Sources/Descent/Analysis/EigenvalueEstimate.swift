import RealModule

/// An eigenvalue of a symmetric map with its vector, as an iteration found it.
public struct EigenvalueEstimate<Scalar: RealScalar>: Equatable {
  /// The eigenvalue λ.
  public let value: Scalar
  /// The eigenvector v, of length 1.
  public let vector: [Scalar]
  /// The residual ‖A·v − λ·v‖: a true eigenvalue lies within this distance of ``value``.
  public let residual: Scalar
  /// How many times the map was applied.
  public let iterations: Int
}

extension EigenvalueEstimate: Sendable where Scalar: Sendable {}
