import RealModule

/// An activation function of a network, applied to each element.
public enum Activation: Equatable, Hashable, Sendable {
  /// The identity, z.
  case identity
  /// The logistic function, ``sigmoid(_:)``.
  case sigmoid
  /// The hyperbolic tangent, ``tanh(_:)``.
  case tanh
  /// The rectified linear unit, ``relu(_:)``.
  case relu
  /// The leaky rectified linear unit, ``leakyReLU(_:slope:)``.
  case leakyReLU(slope: Double)
  /// The exponential linear unit, ``elu(_:alpha:)``.
  case elu(alpha: Double)
  /// The Gaussian error linear unit, ``gelu(_:)``.
  case gelu
  /// The Gaussian error linear unit by its approximation, ``geluTanh(_:)``.
  case geluTanh
  /// The sigmoid linear unit, ``silu(_:)``.
  case silu
  /// The smooth rectifier, ``softplus(_:)``.
  case softplus

  /// Every activation, with the default slope and limit where there is one.
  public static let all: [Activation] = [
    .identity, .sigmoid, .tanh, .relu, .leakyReLU(slope: 0.01), .elu(alpha: 1), .gelu, .geluTanh,
    .silu, .softplus,
  ]

  /// The activation of one number.
  public func value<Scalar: RealScalar>(_ z: Scalar) -> Scalar {
    switch self {
    case .identity: z
    case .sigmoid: Descent.sigmoid(z)
    case .tanh: Descent.tanh(z)
    case .relu: Descent.relu(z)
    case .leakyReLU(let slope): Descent.leakyReLU(z, slope: Scalar(slope))
    case .elu(let alpha): Descent.elu(z, alpha: Scalar(alpha))
    case .gelu: Descent.gelu(z)
    case .geluTanh: Descent.geluTanh(z)
    case .silu: Descent.silu(z)
    case .softplus: Descent.softplus(z)
    }
  }

  /// The derivative at one number.
  public func derivative<Scalar: RealScalar>(_ z: Scalar) -> Scalar {
    switch self {
    case .identity: 1
    case .sigmoid: sigmoidDerivative(z)
    case .tanh: tanhDerivative(z)
    case .relu: reluDerivative(z)
    case .leakyReLU(let slope): leakyReLUDerivative(z, slope: Scalar(slope))
    case .elu(let alpha): eluDerivative(z, alpha: Scalar(alpha))
    case .gelu: geluDerivative(z)
    case .geluTanh: geluTanhDerivative(z)
    case .silu: siluDerivative(z)
    case .softplus: softplusDerivative(z)
    }
  }
}
