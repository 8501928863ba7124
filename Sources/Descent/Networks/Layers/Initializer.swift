internal import Convergence
import RealModule

/// How the weights of a dense layer start: a random matrix of inputs × outputs.
public enum Initializer: Equatable, Sendable {
  /// All weights 0. Units of one layer then stay equal for ever, and behind them no signal passes.
  case zeros
  /// Normal numbers with mean 0 and the given standard deviation.
  case normal(standardDeviation: Double)
  /// Uniform numbers in [−l, l], l = √(6 / (inputs + outputs)): variance 2 / (inputs + outputs).
  ///
  /// From Glorot and Bengio, "Understanding the Difficulty of Training Deep Feedforward Neural
  /// Networks" (2010).
  case xavierUniform
  /// Normal numbers with variance 2 / (inputs + outputs).
  case xavierNormal
  /// Uniform numbers in [−l, l], l = √(6 / inputs): variance 2 / inputs.
  ///
  /// From He, Zhang, Ren and Sun, "Delving Deep into Rectifiers" (2015); for the rectifier, which
  /// halves the variance, so that signals keep their size.
  case heUniform
  /// Normal numbers with variance 2 / inputs.
  case heNormal
  /// A random matrix whose shorter side's vectors are orthonormal, times the gain.
  ///
  /// From Saxe, McClelland and Ganguli, "Exact Solutions to the Nonlinear Dynamics of Learning in
  /// Deep Linear Neural Networks" (2013).
  case orthogonal(gain: Double)

  /// Another initialiser's weights, all multiplied by a factor.
  indirect case scaled(Double, Initializer)

  /// The first weights of a dense layer.
  ///
  /// - Parameters:
  ///   - inputs: The number of inputs, at least 1.
  ///   - outputs: The number of outputs, at least 1.
  ///   - generator: The source of randomness; the same state gives the same weights.
  /// - Returns: The weights: inputs × outputs.
  public func weights<Scalar: RealScalar>(
    inputs: Int, outputs: Int, using generator: inout some RandomNumberGenerator
  ) -> Matrix<Scalar> {
    require(
      inputs > 0 && outputs > 0, "A layer cannot have \(inputs) inputs and \(outputs) outputs.")
    let fanIn = Double(inputs)
    let fanSum = Double(inputs + outputs)
    var elements: [Double]
    switch self {
    case .zeros:
      elements = Array(repeating: 0, count: inputs * outputs)
    case .normal(let deviation):
      elements = normals(inputs * outputs, deviation, &generator)
    case .xavierUniform:
      elements = uniforms(inputs * outputs, (6 / fanSum).squareRoot(), &generator)
    case .xavierNormal:
      elements = normals(inputs * outputs, (2 / fanSum).squareRoot(), &generator)
    case .heUniform:
      elements = uniforms(inputs * outputs, (6 / fanIn).squareRoot(), &generator)
    case .heNormal:
      elements = normals(inputs * outputs, (2 / fanIn).squareRoot(), &generator)
    case .orthogonal(let gain):
      elements = orthonormalMatrix(inputs, outputs, &generator).map { gain * $0 }
    case .scaled(let factor, let initializer):
      let start: Matrix<Double> = initializer.weights(
        inputs: inputs, outputs: outputs, using: &generator)
      elements = start.elements.map { factor * $0 }
    }
    return Matrix(rows: inputs, columns: outputs, elements: elements.map { Scalar($0) })
  }
}
