import RealModule

/// Batch normalisation: every column is brought to mean 0 and variance 1 over the samples, then
/// scaled and shifted, yᵢⱼ = γⱼ·(xᵢⱼ − μⱼ) / √(σⱼ² + ε) + βⱼ.
///
/// μⱼ and σⱼ² are the mean and the variance, divided by the number of samples m, of column j: what
/// PyTorch's `BatchNorm1d` computes while training. From Ioffe and Szegedy, "Batch Normalization"
/// (2015).
///
/// - Parameters:
///   - inputs: The inputs x, one sample a row, at least one sample.
///   - scale: The factors γ, one for each column.
///   - shift: The summands β, one for each column.
///   - epsilon: The ε inside the root, 10⁻⁵ by default.
/// - Returns: The outputs y, in the shape of the inputs.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func batchNorm<Scalar: RealScalar>(
  _ inputs: Matrix<Scalar>, scale: [Scalar], shift: [Scalar], epsilon: Scalar = 1e-5
) -> Matrix<Scalar> {
  normalize(
    inputs, scale: scale, shift: shift, by: .columns, epsilon: epsilon)
}

/// Layer normalisation: every row is brought to mean 0 and variance 1 over its elements, then
/// scaled and shifted, yᵢⱼ = γⱼ·(xᵢⱼ − μᵢ) / √(σᵢ² + ε) + βⱼ.
///
/// μᵢ and σᵢ² are the mean and the variance, divided by the number of elements, of row i. From Ba,
/// Kiros and Hinton, "Layer Normalization" (2016).
///
/// - Parameters:
///   - inputs: The inputs x, one sample a row.
///   - scale: The factors γ, one for each column.
///   - shift: The summands β, one for each column.
///   - epsilon: The ε inside the root, 10⁻⁵ by default.
/// - Returns: The outputs y, in the shape of the inputs.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func layerNorm<Scalar: RealScalar>(
  _ inputs: Matrix<Scalar>, scale: [Scalar], shift: [Scalar], epsilon: Scalar = 1e-5
) -> Matrix<Scalar> {
  normalize(
    inputs, scale: scale, shift: shift, by: .rows, epsilon: epsilon)
}
