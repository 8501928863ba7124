import RealModule

/// The functions are chosen once, not for every element: so the rectifier's loops become vector
/// instructions.
extension Activation {
  /// Writes the activation of every element of `z` into `y`.
  func apply<Scalar: RealScalar>(
    _ z: UnsafeBufferPointer<Scalar>, into y: UnsafeMutableBufferPointer<Scalar>
  ) {
    switch self {
    case .relu: for index in z.indices { y[index] = Descent.relu(z[index]) }
    case .sigmoid: for index in z.indices { y[index] = Descent.sigmoid(z[index]) }
    default: for index in z.indices { y[index] = value(z[index]) }
    }
  }

  /// Writes the activation of every element of `z` into `y`, and its derivative there into `slopes`.
  ///
  /// Exponentials are what takes the time. The logistic function and its derivative share one.
  func apply<Scalar: RealScalar>(
    _ z: UnsafeBufferPointer<Scalar>, into y: UnsafeMutableBufferPointer<Scalar>,
    slopes: UnsafeMutableBufferPointer<Scalar>
  ) {
    switch self {
    case .relu:
      for index in z.indices {
        y[index] = Descent.relu(z[index])
        slopes[index] = reluDerivative(z[index])
      }
    case .sigmoid:
      for index in z.indices { slopes[index] = smallerExponential(z[index]) }
      // Without calls in it, this loop divides vectors.
      for index in z.indices {
        (y[index], slopes[index]) = sigmoidWithDerivative(z[index], exponential: slopes[index])
      }
    default:
      for index in z.indices {
        y[index] = value(z[index])
        slopes[index] = derivative(z[index])
      }
    }
  }
}
