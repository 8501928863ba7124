internal import Convergence
public import RealModule

/// One step of gradient descent, θ − η·∇L(θ).
///
/// - Parameters:
///   - parameters: The point θ.
///   - gradient: The gradient ∇L(θ), with as many elements as the point.
///   - learningRate: The learning rate η, at least 0.
/// - Returns: The next point.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func gradientDescentStep<Scalar: AlgebraicField & Comparable>(
  _ parameters: [Scalar], gradient: [Scalar], learningRate: Scalar
) -> [Scalar] {
  var result = parameters
  descend(&result, along: gradient, learningRate: learningRate)
  return result
}

/// One step of gradient descent in place, θ ← θ − η·g: no allocation.
///
/// - Parameters:
///   - parameters: The point θ, replaced by the next one.
///   - gradient: The gradient g, with as many elements as the point.
///   - learningRate: The learning rate η, at least 0.
@specialized(where Scalar == Double)
@specialized(where Scalar == Float)
public func descend<Scalar: AlgebraicField & Comparable>(
  _ parameters: inout [Scalar], along gradient: [Scalar], learningRate: Scalar
) {
  require(
    parameters.count == gradient.count,
    "A step from \(parameters.count) parameters needs as many gradient elements, "
      + "not \(gradient.count).")
  require(
    !(learningRate < 0), "A learning rate must be at least 0, not \(learningRate).")
  gradient.withUnsafeBufferPointer { gradient in
    parameters.withUnsafeMutableBufferPointer { parameters in
      for i in 0..<gradient.count { parameters[i] -= learningRate * gradient[i] }
    }
  }
}
