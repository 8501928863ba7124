internal import Convergence
internal import RealModule

/// The exact line search on a parabola: the length at which the loss along the direction is least,
/// α = −d·∇L(x) / (d·H·d).
///
/// On a loss with the constant Hessian H the loss along a line is a parabola in α, and this is its
/// minimum; the gradient there is perpendicular to the direction. No trial is needed. With steepest
/// descent each step leaves at most the share ((κ − 1)/(κ + 1))² of the loss above its minimum,
/// κ = λ_max/λ_min, by Kantorovich's inequality. Cauchy, 1847; Nocedal and Wright, "Numerical
/// Optimization", 2006, section 3.3.
public struct QuadraticSearch<Scalar: RealScalar>: LineSearch, Equatable {
  /// The Hessian H of the loss, symmetric.
  public let hessian: Matrix<Scalar>

  /// The search on the losses with the given Hessian.
  public init(hessian: Matrix<Scalar>) {
    require(
      hessian.rows == hessian.columns,
      "A Hessian must be square, not \(hessian.rows)×\(hessian.columns).")
    self.hessian = hessian
  }

  /// The length of the least loss, `nil` where the loss does not curve upwards along the direction;
  /// see ``LineSearch``.
  public func search<Problem: Objective<Scalar>>(
    on objective: Problem, from point: [Scalar], along direction: [Scalar], loss: Scalar,
    gradient: [Scalar]
  ) -> LineSearchStep<Scalar>? {
    var line = SearchLine(objective, point, direction, loss: loss, gradient: gradient)
    let curvature = dot(direction, hessian * direction)
    guard line.isFinite, curvature > 0 else { return nil }
    let length = -line.slope / curvature
    let reached = line.loss(at: length)
    return LineSearchStep(length: length, point: line.point, loss: reached, trials: line.trials)
  }
}
