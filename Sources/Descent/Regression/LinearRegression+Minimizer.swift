internal import RealModule

extension LinearRegression {
  /// The matrix of second derivatives, c·XᵀX with a column of ones for the intercept: the same
  /// everywhere. Its largest eigenvalue L bounds the stable learning rates by 2/L.
  public var hessian: Matrix<Scalar> {
    let rows = inputs.rowArrays.map { hasIntercept ? $0 + [1] : $0 }
    let design = Matrix(rows: rows)
    var result = design.transposed() * design
    for index in result.elements.indices { result.elements[index] *= gradientFactor }
    return result
  }

  /// The parameters of the least loss, from the normal equations H·θ = −∇L(0); `nil` if the samples
  /// do not determine them.
  public func minimizer() -> [Scalar]? {
    let zero = [Scalar](repeating: 0, count: parameterCount)
    return solvePositiveDefinite(hessian, gradient(at: zero).map { -$0 })
  }
}
