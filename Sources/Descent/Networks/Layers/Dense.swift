internal import Convergence
public import RealModule

/// The affine map of a dense layer, Y = X·W + b, b being added to every row.
///
/// - Parameters:
///   - inputs: The inputs X, one sample a row: samples × inputs.
///   - weights: The weights W: inputs × outputs.
///   - bias: The bias b: one element for each output.
/// - Returns: The outputs Y: samples × outputs.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func denseLayer<Scalar: AlgebraicField>(
  _ inputs: Matrix<Scalar>, weights: Matrix<Scalar>, bias: [Scalar]
) -> Matrix<Scalar> {
  require(
    inputs.columns == weights.rows,
    "Samples of \(inputs.columns) numbers do not fit weights for \(weights.rows).")
  require(
    bias.count == weights.columns,
    "\(weights.columns) outputs need as many bias elements, not \(bias.count).")
  var product = Matrix.product(inputs, weights)
  for row in 0..<product.rows {
    for column in 0..<product.columns { product[row, column] += bias[column] }
  }
  return product
}

/// The parameters of one dense layer, as a part of a network's parameters: W, then b.
struct DenseParameters<Scalar: AlgebraicField> {
  let inputs: Int
  let outputs: Int

  var weights: Range<Int> { 0..<inputs * outputs }

  /// Writes Y = X·W + b.
  func forward(
    _ x: UnsafeBufferPointer<Scalar>, parameters: UnsafeBufferPointer<Scalar>, samples: Int,
    into y: UnsafeMutableBufferPointer<Scalar>
  ) {
    for sample in 0..<samples {
      for output in 0..<outputs {
        y[sample * outputs + output] = parameters[weights.count + output]
      }
    }
    addProduct(
      MatrixView(x, rows: samples, columns: inputs),
      MatrixView(parameters.part(weights), rows: inputs, columns: outputs), into: y)
  }

  /// Writes the gradients by the parameters, ∂L/∂W = Xᵀ·∂L/∂Y and ∂L/∂b = Σ rows of ∂L/∂Y.
  func parameterGradient(
    _ x: UnsafeBufferPointer<Scalar>, outputGradient: UnsafeBufferPointer<Scalar>, samples: Int,
    into gradient: UnsafeMutableBufferPointer<Scalar>
  ) {
    gradient.update(repeating: 0)
    addProduct(
      MatrixView(x, rows: samples, columns: inputs).transposed,
      MatrixView(outputGradient, rows: samples, columns: outputs), into: gradient.part(weights))
    for sample in 0..<samples {
      for output in 0..<outputs {
        gradient[weights.count + output] += outputGradient[sample * outputs + output]
      }
    }
  }

  /// Writes the gradient by the inputs, ∂L/∂X = ∂L/∂Y·Wᵀ.
  func inputGradient(
    _ outputGradient: UnsafeBufferPointer<Scalar>, parameters: UnsafeBufferPointer<Scalar>,
    samples: Int, into gradient: UnsafeMutableBufferPointer<Scalar>
  ) {
    gradient.update(repeating: 0)
    addProduct(
      MatrixView(outputGradient, rows: samples, columns: outputs),
      MatrixView(parameters.part(weights), rows: inputs, columns: outputs).transposed,
      into: gradient)
  }
}

extension UnsafeBufferPointer {
  /// The elements of a range as a buffer of their own.
  func part(_ range: Range<Int>) -> UnsafeBufferPointer {
    UnsafeBufferPointer(rebasing: self[range])
  }
}

extension UnsafeMutableBufferPointer {
  /// The elements of a range as a buffer of their own.
  func part(_ range: Range<Int>) -> UnsafeMutableBufferPointer {
    UnsafeMutableBufferPointer(rebasing: self[range])
  }
}
