import RealModule

extension Activation {
  /// Writes the activation of every element of `z` into `y`.
  ///
  /// The rectifier has a loop of its own: it is the usual choice, and without the choice of the
  /// function inside the loop it becomes vector instructions. The others spend their time in the
  /// exponential.
  func apply<Scalar: RealScalar>(
    _ z: UnsafeBufferPointer<Scalar>, into y: UnsafeMutableBufferPointer<Scalar>
  ) {
    if self == .relu {
      for index in z.indices { y[index] = Descent.relu(z[index]) }
    } else {
      for index in z.indices { y[index] = value(z[index]) }
    }
  }

  /// Writes the gradient by the inputs of an activation, ∂L/∂z = ∂L/∂y · f′(z).
  func inputGradient<Scalar: RealScalar>(
    _ z: UnsafeBufferPointer<Scalar>, outputGradient: UnsafeBufferPointer<Scalar>,
    into gradient: UnsafeMutableBufferPointer<Scalar>
  ) {
    if self == .relu {
      for index in z.indices { gradient[index] = outputGradient[index] * reluDerivative(z[index]) }
    } else {
      for index in z.indices { gradient[index] = outputGradient[index] * derivative(z[index]) }
    }
  }
}
