import Convergence
import Descent
import RealModule
import Testing

@Suite("Rates of momentum on a parabola")
struct MomentumRatesTests {
  /// Condition number 25: √κ = 5.
  let hessian = Matrix.diagonal([1.0, 25])

  private func run<Method: Optimizer<Double>>(_ method: Method, steps: Int) -> Trace<Double> {
    minimize(
      from: [1, 1], with: method, steps: steps,
      loss: { (theta: [Double]) -> Double in
        let steep: Double = 25 * theta[1] * theta[1]
        return (theta[0] * theta[0] + steep) / 2
      },
      gradient: { (theta: [Double]) -> [Double] in [theta[0], 25 * theta[1]] })
  }

  @Test("Known values: κ = 25 gives η = 1/9, μ = 4/9 and the factor 2/3")
  func fastest() {
    let (rate, momentum, contraction) = fastestMomentum(hessian: hessian)
    #expect((rate - 1.0 / 9).magnitude < 1e-15)
    #expect((momentum - 4.0 / 9).magnitude < 1e-15)
    #expect((contraction - 2.0 / 3).magnitude < 1e-15)
    for curvature in [1.0, 5, 25] {
      let factor = momentumContraction(
        learningRate: rate, momentum: momentum, curvature: curvature)
      // At the ends the roots meet: an error ε of the figures moves them by √ε.
      #expect((factor - contraction).magnitude < 1e-7)
    }
  }

  @Test("Known factors: no momentum, complex roots, real roots")
  func contractions() {
    #expect(momentumContraction(learningRate: 0.5, momentum: 0, curvature: 0.5) == 0.75)
    #expect(momentumContraction(learningRate: 1, momentum: 0.25, curvature: 1) == 0.5)
    // z² − 1.3z + 0.4 = (z − 0.8)(z − 0.5).
    let real = momentumContraction(learningRate: 0.1, momentum: 0.4, curvature: 1)
    #expect((real - 0.8).magnitude < 1e-15)
    // Past 1/λ Nesterov's roots are real, of different signs: z² + 0.75z − 0.25 = (z + 1)(z − ¼).
    #expect(
      momentumContraction(learningRate: 1.5, momentum: 0.5, curvature: 1, nesterov: true) == 1)
  }

  @Test("A run shrinks by the factor promised", arguments: [false, true])
  func measured(nesterov: Bool) throws {
    let steps = 300
    let run =
      nesterov
      ? run(Nesterov(learningRate: 0.02, momentum: 0.5), steps: steps)
      : run(HeavyBall(learningRate: 0.02, momentum: 0.5), steps: steps)
    let factor = momentumContraction(
      learningRate: 0.02, momentum: 0.5, curvature: 1, nesterov: nesterov)
    let fitted = try #require(
      fittedRate(of: run.parameters.coordinate(0).map(\.magnitude), in: 50..<steps))
    #expect((fitted.rate - factor).magnitude < 1e-9)
  }

  @Test("Runs converge just below the threshold and diverge just above", arguments: [false, true])
  func threshold(nesterov: Bool) {
    let limit = momentumThreshold(hessian: hessian, momentum: 0.5, nesterov: nesterov)
    #expect((limit - (nesterov ? 0.06 : 0.12)).magnitude < 1e-16)
    for (share, isBelow) in [(0.99, true), (1.01, false)] {
      let loss =
        nesterov
        ? run(Nesterov(learningRate: .constant(share * limit), momentum: 0.5), steps: 4000)
          .finalLoss
        : run(HeavyBall(learningRate: .constant(share * limit), momentum: 0.5), steps: 4000)
          .finalLoss
      #expect(isBelow ? loss < 1e-12 : loss > 1e12)
    }
  }

  @Test("Without momentum the threshold is that of plain descent")
  func withoutMomentum() {
    #expect(
      momentumThreshold(hessian: hessian, momentum: 0) == stabilityThreshold(hessian: hessian))
  }

  @Test("A flat direction and a momentum of 1 stop with a sentence")
  func preconditions() async {
    await #expect(processExitsWith: .failure) {
      _ = fastestMomentum(hessian: Matrix.diagonal([0.0, 1]))
    }
    await #expect(processExitsWith: .failure) {
      _ = momentumContraction(learningRate: 0.1, momentum: 1, curvature: 1)
    }
  }
}
