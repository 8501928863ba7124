public import RealModule

/// The predictions of a straight line, ŷᵢ = slope·xᵢ + intercept.
public func linearPredictions<Scalar: AlgebraicField>(
  _ inputs: [Scalar], slope: Scalar, intercept: Scalar = 0
) -> [Scalar] {
  inputs.map { slope * $0 + intercept }
}
