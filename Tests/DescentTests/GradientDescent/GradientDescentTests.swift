import Convergence
import Descent
import Testing

@Suite("Gradient descent")
struct GradientDescentTests {
  @Test("On x² with rate 1/4 every step halves the point")
  func parabola() {
    let trace = gradientDescent(
      from: [8.0], learningRate: 0.25, steps: 3, loss: { $0[0] * $0[0] }, gradient: { [2 * $0[0]] })
    #expect(
      trace
        == Trace(
          points: [[8], [4], [2], [1]], losses: [64, 16, 4, 1], gradientNorms: [16, 8, 4, 2],
          stopReason: .budget(steps: 3)))
  }

  @Test("A step moves against the gradient")
  func step() {
    #expect(gradientDescentStep([1.0, 2], gradient: [3, -4], learningRate: 0.5) == [-0.5, 4])
  }

  @Test("A run that leaves the finite numbers ends with a verdict, not a trap")
  func notFinite() {
    let trace = gradientDescent(
      from: [1.0], learningRate: 1e200, steps: 100, loss: { $0[0] * $0[0] },
      gradient: { [2 * $0[0]] })
    #expect(trace.stopReason == .nonFinite)
    #expect(trace.steps < 100)
  }

  @Test("A negative rate, a wrong gradient and an empty start are refused")
  func badInput() async {
    await #expect(processExitsWith: .failure) {
      _ = gradientDescentStep([1.0], gradient: [1], learningRate: -1)
    }
    await #expect(processExitsWith: .failure) {
      _ = gradientDescentStep([1.0], gradient: [1, 2], learningRate: 1)
    }
    await #expect(processExitsWith: .failure) {
      _ = gradientDescent(
        from: [Double](), learningRate: 1, steps: 1, loss: { _ in 0 }, gradient: { $0 })
    }
  }
}
