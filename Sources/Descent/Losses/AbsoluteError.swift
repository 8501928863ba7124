public import RealModule

/// The absolute error |p − t| of a prediction p and a target t.
public func absoluteError<Scalar: AlgebraicField & Comparable>(
  _ prediction: Scalar, _ target: Scalar
) -> Scalar {
  let error = prediction - target
  return error < 0 ? -error : error
}

/// The derivative of the absolute error by the prediction, the sign of p − t.
///
/// At p = t, where there is no derivative, the value is 0; a NaN stays a NaN.
public func absoluteErrorDerivative<Scalar: AlgebraicField & Comparable>(
  _ prediction: Scalar, _ target: Scalar
) -> Scalar {
  sign(prediction - target)
}

/// 1 for positive numbers, −1 for negative ones, else the number itself: 0, or NaN.
func sign<Scalar: AlgebraicField & Comparable>(_ x: Scalar) -> Scalar {
  x > 0 ? 1 : (x < 0 ? -1 : x)
}
