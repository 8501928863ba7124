public import RealModule

/// A derivative found numerically, with an estimate of how wrong it may be.
public struct DerivativeEstimate<Scalar: Real>: Equatable {
  /// The derivative.
  public var value: Scalar
  /// An estimate of its absolute error, truncation and rounding together.
  public var error: Scalar
  /// The step at which the best estimate was found.
  public var step: Scalar
}

extension DerivativeEstimate: Sendable where Scalar: Sendable {}
