internal import Convergence
import RealModule

/// The Hessian of the squared error of a linear model, c·XᵀX: the same at every point.
///
/// - Parameters:
///   - inputs: The inputs X, one sample a row; with a column of ones where there is an intercept.
///   - scale: Which multiple of the sum of squares is meant: c is 2/n for the mean squared error, the
///     default, 1/n for half of it, and 1 for half the sum.
/// - Returns: The Hessian: columns × columns.
public func leastSquaresHessian<Scalar: RealScalar>(
  _ inputs: Matrix<Scalar>, scale: SquaredErrorScale = .mean
) -> Matrix<Scalar> {
  require(inputs.rows > 0, "A Hessian needs at least one sample.")
  var result = Matrix.product(inputs, inputs, transposeLeft: true)
  let factor: Scalar =
    switch scale {
    case .mean: 2 / Scalar(inputs.rows)
    case .halfMean: 1 / Scalar(inputs.rows)
    case .halfSum: 1
    }
  result.elements = Descent.scale(result.elements, by: factor)
  return result
}

/// The Hessian of a loss times a vector, from two gradients:
/// H·v ≈ (∇L(θ + h·v) − ∇L(θ − h·v)) / (2h).
///
/// It costs two gradients whatever the number of parameters, where the Hessian itself could not even
/// be stored. With h = ε^(1/3)·max(1, ‖θ‖) / ‖v‖, ε the spacing of numbers at 1, the error of the
/// difference and the rounding are balanced: about 10 digits for `Double`.
///
/// - Parameters:
///   - parameters: The point θ.
///   - direction: The vector v; 0 gives 0.
///   - gradient: The gradient ∇L at a point.
/// - Returns: H·v.
public func hessianVectorProduct<Scalar: RealScalar>(
  at parameters: [Scalar], direction: [Scalar], gradient: ([Scalar]) -> [Scalar]
) -> [Scalar] {
  require(
    parameters.count == direction.count,
    "\(parameters.count) parameters need a direction of as many, not \(direction.count).")
  let length = norm(direction)
  if length == 0 { return direction }
  let step: Scalar = .root(.ulpOfOne, 3) * max(1, norm(parameters)) / length
  var ahead = parameters
  var behind = parameters
  axpy(step, direction, into: &ahead)
  axpy(-step, direction, into: &behind)
  return scale(subtract(gradient(ahead), gradient(behind)), by: 1 / (2 * step))
}

/// The extreme eigenvalues of the Hessian of a loss at a point; the largest is its sharpness.
///
/// 2 over the sharpness is the rate above which gradient descent is unstable there.
///
/// - Parameters:
///   - objective: The loss.
///   - parameters: The point.
///   - iterations: The steps of ``lanczos(dimension:iterations:seed:map:)``, two gradients each.
/// - Returns: Both extremes; differences of gradients limit them to about 10 digits for `Double`.
public func hessianExtremes<Problem: Objective>(
  of objective: Problem, at parameters: [Problem.Scalar], iterations: Int = 60
) -> ExtremeEigenvalues<Problem.Scalar> {
  lanczos(dimension: parameters.count, iterations: iterations) { direction in
    hessianVectorProduct(at: parameters, direction: direction) { objective.gradient(at: $0) }
  }
}
