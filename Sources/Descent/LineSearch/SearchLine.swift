internal import Convergence
internal import RealModule

/// The loss along a line, φ(α) = L(x + α·d), with its slope φ′(α) = d·∇L(x + α·d).
struct SearchLine<Problem: Objective> {
  typealias Scalar = Problem.Scalar

  let objective: Problem
  let start: [Scalar]
  let direction: [Scalar]
  /// φ(0).
  let loss: Scalar
  /// φ′(0), below 0.
  let slope: Scalar
  private(set) var trials = 0
  private(set) var point: [Scalar]
  private var gradient: [Scalar]

  init(
    _ objective: Problem, _ start: [Scalar], _ direction: [Scalar], loss: Scalar,
    gradient: [Scalar]
  ) {
    require(
      start.count == direction.count && start.count == gradient.count,
      "A search from \(start.count) parameters needs as many elements of the direction and of the "
        + "gradient, not \(direction.count) and \(gradient.count).")
    let slope = dot(direction, gradient)
    require(
      !(slope >= 0), "A line search needs a direction of descent; the slope along it is \(slope).")
    self.objective = objective
    self.start = start
    self.direction = direction
    self.loss = loss
    self.slope = slope
    self.gradient = gradient
    point = start
  }

  /// Whether the numbers that the search starts from are finite: no step improves on NaN.
  var isFinite: Bool { loss.isFinite && slope.isFinite }

  /// φ(α).
  mutating func loss(at length: Scalar) -> Scalar {
    move(to: length)
    return objective.loss(at: point)
  }

  /// φ(α) and φ′(α).
  mutating func lossAndSlope(at length: Scalar) -> (loss: Scalar, slope: Scalar) {
    move(to: length)
    let loss = objective.lossAndGradient(at: point, into: &gradient)
    return (loss, dot(direction, gradient))
  }

  private mutating func move(to length: Scalar) {
    trials += 1
    for i in start.indices { point[i] = start[i] + length * direction[i] }
  }
}
