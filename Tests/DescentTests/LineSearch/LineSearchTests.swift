import Convergence
import Descent
import RealModule
import Testing

@Suite("Line search")
struct LineSearchTests {
  /// Random quartic valleys: (a·x − 1)⁴ + b·x² + (y − x)²·c.
  func randomProblem(_ random: inout SplitMix64) -> (FunctionObjective<Double>, [Double]) {
    let a = random.nextUniform(in: 0.5...3)
    let b = random.nextUniform(in: 0...1)
    let c = random.nextUniform(in: 0.1...20)
    let objective = FunctionObjective<Double>(
      loss: { p in
        let (u, v) = (a * p[0] - 1, p[1] - p[0])
        return u * u * u * u + b * p[0] * p[0] + c * v * v
      },
      gradient: { p in
        let (u, v) = (a * p[0] - 1, p[1] - p[0])
        return [4 * a * u * u * u + 2 * b * p[0] - 2 * c * v, 2 * c * v]
      })
    return (objective, [random.nextUniform(in: -3...3), random.nextUniform(in: -3...3)])
  }

  @Test("The steps found satisfy the conditions, on random problems")
  func conditions() throws {
    var random = SplitMix64(seed: 9)
    for _ in 0..<60 {
      let (objective, point) = randomProblem(&random)
      let (loss, gradient) = (objective.loss(at: point), objective.gradient(at: point))
      let direction = gradient.map { -$0 }
      let slope = dot(direction, gradient)
      let armijo = try #require(
        ArmijoSearch(sufficientDecrease: 0.3).search(
          on: objective, from: point, along: direction, loss: loss, gradient: gradient))
      #expect(armijo.loss <= loss + 0.3 * armijo.length * slope)
      let wolfe = try #require(
        WolfeSearch(sufficientDecrease: 0.01, curvature: 0.2).search(
          on: objective, from: point, along: direction, loss: loss, gradient: gradient))
      #expect(wolfe.loss <= loss + 0.01 * wolfe.length * slope)
      let reached = dot(direction, objective.gradient(at: wolfe.point))
      #expect(reached.magnitude <= 0.2 * slope.magnitude)
      #expect(wolfe.loss == objective.loss(at: wolfe.point))
    }
  }

  @Test("On a parabola backtracking finds the power of a half that it must")
  func parabola() {
    // From 1 on 8x², d = −16: 1 − 16α must satisfy 8(1 − 16α)² ≤ 8 − 10⁻⁴·256·α, so α < 1/8.
    let objective = FunctionObjective<Double>(
      loss: { 8 * $0[0] * $0[0] }, gradient: { [16 * $0[0]] })
    let step = ArmijoSearch<Double>().search(
      on: objective, from: [1], along: [-16], loss: 8, gradient: [16])
    #expect(step == LineSearchStep(length: 1 / 16, point: [0], loss: 0, trials: 5))
  }

  @Test("A short first length is stretched")
  func stretched() throws {
    let objective = FunctionObjective<Double>(
      loss: { $0[0] * $0[0] / 2 }, gradient: { $0 })
    let step = try #require(
      WolfeSearch(firstLength: 1e-3, curvature: 0.1).search(
        on: objective, from: [1], along: [-1], loss: 0.5, gradient: [1]))
    #expect(step.length > 0.9 && step.length < 1.1)
  }

  @Test("Steepest descent with either search reaches the minimum and says why it ended")
  func descent() throws {
    let problem = LinearRegression(inputs: [1.0, 2, 3, 4, 5], targets: [2, 4, 6, 8, 10])
    let armijo = steepestDescent(
      on: problem, from: [0, 0], search: ArmijoSearch(), steps: 2000,
      stopping: [.gradientNorm(atMost: 1e-10)])
    #expect(armijo.check(.converges(to: [2, 0], within: 1e-8)).holds)
    #expect(armijo.check(.decreases).holds)
    let wolfe = steepestDescent(
      on: problem, from: [0, 0], search: WolfeSearch(curvature: 0.1), steps: 2000,
      stopping: [.gradientNorm(atMost: 1e-10)])
    #expect(wolfe.check(.converges(to: [2, 0], within: 1e-8)).holds)
    guard case .gradientNorm = wolfe.stopReason else {
      Issue.record("\(String(describing: wolfe.stopReason))")
      return
    }
  }

  @Test("A loss without a floor, or with NaN, gives no step and a reason, not a trap")
  func noStep() {
    let falling = FunctionObjective<Double>(loss: { -$0[0] }, gradient: { _ in [-1] })
    #expect(
      WolfeSearch<Double>().search(
        on: falling, from: [0], along: [1], loss: 0, gradient: [-1]) == nil)
    let wall = FunctionObjective<Double>(
      loss: { $0[0] == 0 ? 0 : .nan }, gradient: { _ in [1] })
    let trace = steepestDescent(on: wall, from: [0], search: ArmijoSearch(), steps: 5)
    #expect(
      trace.stopReason
        == .failed("The line search found no step that decreases the loss enough."))
  }

  @Test("A direction that does not descend and impossible figures are refused")
  func badInput() async {
    await #expect(processExitsWith: .failure) {
      let objective = FunctionObjective<Double>(loss: { $0[0] }, gradient: { _ in [1] })
      _ = ArmijoSearch<Double>().search(
        on: objective, from: [0], along: [1], loss: 0, gradient: [1])
    }
    await #expect(processExitsWith: .failure) { _ = ArmijoSearch<Double>(shrink: 1) }
    await #expect(processExitsWith: .failure) {
      _ = WolfeSearch<Double>(sufficientDecrease: 0.5, curvature: 0.4)
    }
  }
}
