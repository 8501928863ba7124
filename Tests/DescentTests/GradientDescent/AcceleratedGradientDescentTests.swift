import Convergence
import Descent
import Testing

@Suite("Accelerated gradient descent")
struct AcceleratedGradientDescentTests {
  @Test("Accelerated descent keeps Nesterov's bound at every step, plain descent its own")
  func acceleratedBound() {
    let rows = (0..<40).map { [Double($0) / 40, Double(($0 * 7) % 11) / 11] }
    let problem = LinearRegression(
      inputs: Matrix(rows: rows), targets: rows.map { 3 * $0[0] - $0[1] + 0.5 })
    let start = [0.0, 0, 0]
    let rate = 0.3  // Below 1/L: the trace of the Hessian is 2·(1 + ⅓ + ⅓), so L < 3.34.
    let best = problem.minimizer() ?? start
    let square = squaredNorm(subtract(start, best))
    let floor = problem.loss(at: best)
    let plain = gradientDescent(on: problem, from: start, learningRate: rate, steps: 500)
    let fast = acceleratedGradientDescent(
      on: problem, from: start, learningRate: rate, steps: 500)
    let slow: @Sendable (Int) -> Double = { square / (2 * rate * Double($0)) }
    let quick: @Sendable (Int) -> Double = { k in
      2 * square / (rate * Double((k + 1) * (k + 1))) + 1e-15
    }
    #expect(plain.check(.bounded(by: slow, minimum: floor)).holds)
    #expect(fast.check(.bounded(by: quick, minimum: floor)).holds)
  }

  @Test("Its first steps on x², worked by hand")
  func firstSteps() {
    // η = ¼ halves. x₁ = y₁ = ½; x₂ = ¼, y₂ = ¼ + ¼·(¼ − ½) = 3/16; x₃ = 3/32.
    let parabola = FunctionObjective<Double>(
      loss: { $0[0] * $0[0] }, gradient: { [2 * $0[0]] })
    let trace = acceleratedGradientDescent(on: parabola, from: [1], learningRate: 0.25, steps: 3)
    #expect(trace.parameters.coordinate(0) == [1, 0.5, 0.25, 0.09375])
  }

  @Test("A negative rate is refused")
  func negativeRate() async {
    await #expect(processExitsWith: .failure) {
      let parabola = FunctionObjective<Double>(
        loss: { $0[0] * $0[0] }, gradient: { [2 * $0[0]] })
      _ = acceleratedGradientDescent(on: parabola, from: [1], learningRate: -1, steps: 1)
    }
  }
}
