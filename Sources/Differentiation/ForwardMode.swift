internal import RealModule

/// The derivative f′(x), by one pass of dual numbers.
///
/// - Parameters:
///   - function: The function f, generic code applied to duals.
///   - x: The point.
/// - Returns: f′(x), exact up to the rounding of the arithmetic itself.
public func forwardDerivative<Scalar: DualScalar>(
  of function: (Dual<Scalar>) -> Dual<Scalar>, at x: Scalar
) -> Scalar {
  function(.variable(x)).derivative
}

/// The second derivative f″(x), by dual numbers whose parts are dual numbers.
public func forwardSecondDerivative<Scalar: DualScalar>(
  of function: (Dual<Dual<Scalar>>) -> Dual<Dual<Scalar>>, at x: Scalar
) -> Scalar {
  function(Dual(.variable(x), derivative: 1)).derivative.derivative
}

/// The gradient ∇f(x), by as many passes of dual numbers as x has elements.
///
/// - Parameters:
///   - function: The function f of a vector.
///   - x: The point.
/// - Returns: The partial derivatives ∂f/∂xᵢ, exact up to the rounding of the arithmetic itself.
public func forwardGradient<Scalar: DualScalar>(
  of function: ([Dual<Scalar>]) -> Dual<Scalar>, at x: [Scalar]
) -> [Scalar] {
  var point = x.map { Dual($0) }
  return x.indices.map { index in
    point[index].derivative = 1
    defer { point[index].derivative = 0 }
    return function(point).derivative
  }
}

/// The derivative of f at x in a direction d, ∇f(x)·d, by one pass of dual numbers.
///
/// - Precondition: `direction` has as many elements as `x`.
public func forwardDirectionalDerivative<Scalar: DualScalar>(
  of function: ([Dual<Scalar>]) -> Dual<Scalar>, at x: [Scalar], along direction: [Scalar]
) -> Scalar {
  require(
    x.count == direction.count,
    "A direction at a point of \(x.count) numbers needs as many, not \(direction.count).")
  return function(zip(x, direction).map { Dual($0, derivative: $1) }).derivative
}

/// The Jacobian of a function of several values: row i holds the gradient of the i-th value.
public func forwardJacobian<Scalar: DualScalar>(
  of function: ([Dual<Scalar>]) -> [Dual<Scalar>], at x: [Scalar]
) -> [[Scalar]] {
  var point = x.map { Dual($0) }
  let columns = x.indices.map { index in
    point[index].derivative = 1
    defer { point[index].derivative = 0 }
    return function(point).map(\.derivative)
  }
  guard let first = columns.first else { return [] }
  return first.indices.map { row in columns.map { $0[row] } }
}

/// The Hessian of f at x, row i and column j holding ∂²f/∂xᵢ∂xⱼ, by nested dual numbers.
public func forwardHessian<Scalar: DualScalar>(
  of function: ([Dual<Dual<Scalar>>]) -> Dual<Dual<Scalar>>, at x: [Scalar]
) -> [[Scalar]] {
  var point = x.map { Dual(Dual($0)) }
  return x.indices.map { row in
    point[row].derivative.value = 1
    defer { point[row].derivative.value = 0 }
    return x.indices.map { column in
      point[column].value.derivative = 1
      defer { point[column].value.derivative = 0 }
      return function(point).derivative.derivative
    }
  }
}
