public import RealModule

/// The Gaussian error linear unit, z·Φ(z) with Φ(z) = ½·erfc(−z/√2), the normal distribution.
///
/// The complementary error function keeps the digits of the far negative side, where
/// 1 + erf(z/√2) cancels. This is PyTorch's default; JAX's default is ``geluTanh(_:)``.
/// From Hendrycks and Gimpel, "Gaussian Error Linear Units" (2016).
public func gelu<Scalar: Real>(_ z: Scalar) -> Scalar {
  // Far below, Φ underflows to 0 before z reaches −∞, where the product would be NaN.
  let probability = normalProbability(z)
  return probability == 0 ? 0 : z * probability
}

/// The derivative of the Gaussian error linear unit, Φ(z) + z·φ(z), φ(z) = e^(−z²/2) / √(2π).
public func geluDerivative<Scalar: Real>(_ z: Scalar) -> Scalar {
  let density = Scalar.exp(-z * z / 2) / .sqrt(2 * .pi)
  return normalProbability(z) + (density == 0 ? 0 : z * density)
}

/// The Gaussian error linear unit by its hyperbolic tangent approximation,
/// ½·z·(1 + tanh(√(2/π)·(z + 0.044715·z³))).
///
/// Within 5·10⁻⁴ of ``gelu(_:)``. It needs elementary functions only, so dual numbers pass through.
public func geluTanh<Scalar: PointwiseScalar>(_ z: Scalar) -> Scalar {
  z / 2 * (1 + .tanh(geluArgument(z)))
}

/// The derivative of ``geluTanh(_:)``, by the product and chain rules.
public func geluTanhDerivative<Scalar: PointwiseScalar>(_ z: Scalar) -> Scalar {
  let argument = geluArgument(z)
  let slope = geluScale() * (1 + 3 * 44715 * z * z / 1_000_000)
  return (1 + .tanh(argument)) / 2 + z / 2 * tanhDerivative(argument) * slope
}

private func normalProbability<Scalar: Real>(_ z: Scalar) -> Scalar {
  .erfc(-z / .sqrt(2)) / 2
}

private func geluArgument<Scalar: PointwiseScalar>(_ z: Scalar) -> Scalar {
  geluScale() * (z + 44715 * z * z * z / 1_000_000)
}

/// √(2/π), with π = 4·arctan 1: a general field has no π of its own.
private func geluScale<Scalar: PointwiseScalar>() -> Scalar {
  .sqrt(1 / (2 * .atan(1)))
}
