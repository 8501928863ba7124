import Convergence
import Descent
import RealModule
import Testing

@Suite("Stability of gradient descent")
struct StabilityTests {
  let line = LinearRegression(inputs: [1.0, 2, 3, 4, 5], targets: [2, 4, 6, 8, 10])
  /// The largest eigenvalue of the Hessian [[22, 6], [6, 2]], by hand.
  let largest = 12 + Double.sqrt(136)

  @Test("The rate above which it diverges, found by bisection, is 2/L")
  func threshold() throws {
    let found = try #require(
      Convergence.threshold(in: 0.01...0.2, within: 1e-3) { rate in
        gradientDescent(on: line, from: [0, 0], learningRate: rate, steps: 4000)
          .check(.diverges).holds
      })
    // A run of 4,000 steps shows a growth of 1.0001 a step, which is a rate 5·10⁻⁵ above 2/L.
    #expect((found.value / (2 / largest) - 1).magnitude < 2e-3)
  }

  @Test("At 2/L itself it oscillates with period 2; below, it converges at the rate 1 − η·µ")
  func atTheThreshold() {
    let parabola = FunctionObjective<Double>(
      loss: { 4 * $0[0] * $0[0] }, gradient: { [8 * $0[0]] })
    let edge = gradientDescent(on: parabola, from: [1], learningRate: 0.25, steps: 200)
    #expect(edge.check(.oscillates(period: 2, around: [0], radius: 1)).holds)
    let smallest = 12 - Double.sqrt(136)
    let slow = gradientDescent(on: line, from: [0, 0], learningRate: 0.08, steps: 2000)
    #expect(slow.check(.convergesAtRate(1 - 0.08 * smallest, within: 1e-4)).holds)
    #expect(slow.check(.convergesWithOrder(1, within: 1e-3)).holds)
  }

  @Test("The source's wrong sign walks away at a constant pace: it diverges")
  func wrongSign() {
    let trace = normalizedGradientDescent(
      from: [0], stepLength: 0.1, steps: 1000,
      loss: { line.loss(at: [$0[0], 0]) }, gradient: { [-line.gradient(at: [$0[0], 0])[0]] })
    #expect(trace.check(.diverges).holds)
    #expect((trace.finalParameters[0] + 100).magnitude < 1e-9)
  }

  @Test("Descent on a saddle's ridge stays there, and a nudge leaves it")
  func saddle() {
    let well = FunctionObjective<Double>(
      loss: { p in (p[0] * p[0] - 1) * (p[0] * p[0] - 1) + p[1] * p[1] },
      gradient: { p in [4 * p[0] * (p[0] * p[0] - 1), 2 * p[1]] })
    let ridge = gradientDescent(on: well, from: [0, 1], learningRate: 0.1, steps: 300)
    #expect(ridge.check(.converges(to: [0, 0], within: 1e-9)).holds)
    let nudged = gradientDescent(on: well, from: [1e-6, 1], learningRate: 0.1, steps: 300)
    #expect(nudged.check(.converges(to: [1, 0], within: 1e-9)).holds)
  }

  @Test("Stochastic gradients with a fixed rate wander, whatever the seed; they do not converge")
  func stochastic() {
    let wandering = checkOverSeeds(.bounded(by: { $0 < 200 ? .infinity : 30 }), seeds: 0..<30) {
      run(seed: $0, learningRate: 0.02)
    }
    #expect(wandering.holds, "\(wandering)")
    for seed in UInt64(0)..<30 {
      let trace = run(seed: seed, learningRate: 0.02)
      #expect(!trace.check(.converges(within: 1e-3)).holds, "seed \(seed): \(trace.verdict())")
      #expect(!trace.check(.diverges).holds, "seed \(seed): \(trace.verdict())")
    }
  }

  /// Descent on noisy data, each step along the gradient of one sample.
  func run(seed: UInt64, learningRate: Double) -> Trace<Double> {
    var random = SplitMix64(seed: seed)
    let x = (0..<50).map { _ in random.nextNormal() }
    let y = x.map { 3 * $0 + random.nextNormal() }
    return gradientDescent(
      from: [0], learningRate: learningRate, steps: 800,
      loss: { slope in meanSquaredError(x.map { slope[0] * $0 }, y) },
      gradient: { slope in
        let sample = random.nextIndex(below: 50)
        return [2 * (slope[0] * x[sample] - y[sample]) * x[sample]]
      })
  }
}
