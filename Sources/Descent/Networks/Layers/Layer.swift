/// One layer of a ``Network``.
public indirect enum Layer: Equatable, Sendable {
  /// An affine map of each sample, X·W + b, to the given number of outputs; see
  /// ``denseLayer(_:weights:bias:)``. Its parameters are W row after row, then b.
  case dense(Int)
  /// An activation function of each element. It has no parameters.
  case activation(Activation)
  /// Batch normalisation, see ``batchNorm(_:scale:shift:epsilon:)``. Its parameters are γ, then β.
  case batchNorm(epsilon: Double)
  /// Layer normalisation, see ``layerNorm(_:scale:shift:epsilon:)``. Its parameters are γ, then β.
  case layerNorm(epsilon: Double)
  /// A residual connection, x + F(x), where F is the given layers one after the other and must
  /// have as many outputs as inputs.
  ///
  /// From He, Zhang, Ren and Sun, "Deep Residual Learning for Image Recognition" (2015).
  case residual([Layer])

  /// Batch normalisation with ε = 10⁻⁵, as in PyTorch.
  public static let batchNorm = Layer.batchNorm(epsilon: 1e-5)
  /// Layer normalisation with ε = 10⁻⁵, as in PyTorch.
  public static let layerNorm = Layer.layerNorm(epsilon: 1e-5)
}
