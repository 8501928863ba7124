import RealModule

/// The binary cross-entropy of a logit z and a target t in [0, 1],
/// −t·ln σ(z) − (1 − t)·ln(1 − σ(z)) = softplus(z) − t·z.
///
/// The second form is the one computed: no logarithm of a probability that has rounded to 0.
///
/// - Parameters:
///   - logit: The logit z, the probability of the class 1 being σ(z).
///   - target: The label 0 or 1, or a probability between.
/// - Returns: The loss in nats, at least 0.
public func binaryCrossEntropy<Scalar: PointwiseScalar>(
  _ logit: Scalar, _ target: Scalar
) -> Scalar {
  // softplus(z) − t·z with the maximum taken out first: for a confident right answer z − t·z
  // cancels exactly and only the small logarithm is left.
  let larger: Scalar = logit < 0 ? 0 : logit
  let size: Scalar = logit < 0 ? -logit : logit
  return (larger - target * logit) + .log(onePlus: .exp(-size))
}

/// The derivative of the binary cross-entropy by the logit, σ(z) − t.
public func binaryCrossEntropyDerivative<Scalar: PointwiseScalar>(
  _ logit: Scalar, _ target: Scalar
) -> Scalar {
  sigmoid(logit) - target
}
