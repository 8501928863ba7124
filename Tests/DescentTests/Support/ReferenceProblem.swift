import Descent
import RealModule

/// The problems of the reference trajectories; see `Fixtures/problems.py`, whose expressions these
/// are, in the same order.
enum ReferenceProblem: String, CaseIterable {
  case valley
  case bowl
  case logistic
  case layers

  var start: [Double] {
    switch self {
    case .valley: [-1.2, 1]
    case .bowl: [0, 0, 0]
    case .logistic: [0.5, -1, 0.25]
    case .layers: [0.5, -0.25, 0.75, 1, -0.5, 0.25, 2, -1]
    }
  }

  /// The arrays of the layered problem.
  static let layout = ParameterLayout([("matrix", [2, 3]), ("bias", [2])])

  func lossAndGradient(_ p: [Double]) -> (loss: Double, gradient: [Double]) {
    switch self {
    case .valley:
      let (a, b) = (1 - p[0], p[1] - p[0] * p[0])
      return (0.5 * a * a + 2 * b * b, [-a - 8 * p[0] * b, 4 * b])
    case .bowl:
      return Self.bowl(p, centre: [1, -2, 0.5], curvatures: [1, 10, 0.3])
    case .logistic:
      return Self.logistic(p)
    case .layers:
      let places = p.indices.map { Double($0) }
      return Self.bowl(
        p, centre: places.map { 0.25 * $0 - 1 }, curvatures: places.map { 0.5 + 0.5 * $0 })
    }
  }

  private static func bowl(
    _ p: [Double], centre: [Double], curvatures: [Double]
  ) -> (Double, [Double]) {
    var loss = 0.0
    var gradient: [Double] = []
    for i in p.indices {
      let offset = p[i] - centre[i]
      loss += 0.5 * curvatures[i] * offset * offset
      gradient.append(curvatures[i] * offset)
    }
    return (loss, gradient)
  }

  private static func logistic(_ p: [Double]) -> (Double, [Double]) {
    let samples = [[1, 0.5, -1.5], [-0.5, 2, 0.25], [1.5, -1, 1], [0.5, 1, 2]]
    var loss = 0.0
    var gradient = p.map { 0.05 * $0 }
    for x in p { loss += 0.025 * x * x }
    for s in samples {
      let z = s[0] * p[0] + s[1] * p[1] + s[2] * p[2]
      loss += .log(onePlus: .exp(-z))
      let weight = -1 / (1 + Double.exp(z))
      for i in p.indices { gradient[i] += weight * s[i] }
    }
    return (loss, gradient)
  }

  /// The points of a run of 120 steps, the start first.
  func run<Method: Optimizer<Double>>(_ method: Method) -> [[Double]] {
    var parameters = start
    var state = method.initialState(for: parameters)
    var points = [parameters]
    for _ in 0..<120 {
      let (loss, gradient) = lossAndGradient(parameters)
      method.update(&parameters, gradient: gradient, loss: loss, state: &state)
      points.append(parameters)
    }
    return points
  }
}
