import RealModule

/// The loss ln cosh(p − t): about ½·e² for a small error e, about |e| − ln 2 for a large one.
///
/// Two forms of the same number are computed, each where it is exact: ln(1 + 2·sinh²(e/2)) for
/// |e| < 1, where ln cosh would cancel, and |e| + ln(1 + e^(−2|e|)) − ln 2 beyond, where cosh
/// would overflow.
public func logCosh<Scalar: PointwiseScalar>(_ prediction: Scalar, _ target: Scalar) -> Scalar {
  let size = absoluteError(prediction, target)
  if size < 1 {
    let half = Scalar.sinh(size / 2)
    return .log(onePlus: 2 * half * half)
  }
  return size + .log(onePlus: .exp(-2 * size)) - .log(2)
}

/// The derivative of ln cosh(p − t) by the prediction, tanh(p − t).
public func logCoshDerivative<Scalar: PointwiseScalar>(
  _ prediction: Scalar, _ target: Scalar
) -> Scalar {
  .tanh(prediction - target)
}
