import Convergence
import Descent
import RealModule
import Testing

@Suite("Barzilai and Borwein's rates")
struct BarzilaiBorweinTests {
  let valley = FunctionObjective<Double>(
    loss: { $0[0] * $0[0] / 2 + 5 * $0[1] * $0[1] }, gradient: { [$0[0], 10 * $0[1]] })

  @Test("The second step, worked by hand, for both lengths")
  func byHand() {
    // From (1, 1) with rate 0.1: g = (1, 10), θ₁ = (0.9, 0), s = (−0.1, −1), y = (−0.1, −10).
    let long = barzilaiBorwein(on: valley, from: [1, 1], firstRate: 0.1, steps: 2)
    #expect(abs(long.finalParameters[0] - 0.9 * (1 - 1.01 / 10.01)) < 1e-15)
    let short = barzilaiBorwein(
      on: valley, from: [1, 1], firstRate: 0.1, length: .short, steps: 2)
    #expect(abs(short.finalParameters[0] - 0.9 * (1 - 10.01 / 100.01)) < 1e-15)
  }

  @Test("It converges on a narrow valley, and the loss rises on the way")
  func converges() {
    let narrow = FunctionObjective<Double>(
      loss: { 0.5 * ($0[0] * $0[0] + 30 * $0[1] * $0[1] + 1000 * $0[2] * $0[2]) },
      gradient: { [$0[0], 30 * $0[1], 1000 * $0[2]] })
    let run = barzilaiBorwein(on: narrow, from: [1, 1, 1], firstRate: 1e-3, steps: 200)
    #expect(run.finalGradientNorm < 1e-9)
    #expect(zip(run.losses, run.losses.dropFirst()).contains { $0 < $1 })
  }

  @Test("Downward curvature keeps the rate; the minimum ends the run; no rate is refused")
  func edges() async {
    let hill = FunctionObjective<Double>(
      loss: { -$0[0] * $0[0] / 2 }, gradient: { [-$0[0]] })
    let climb = barzilaiBorwein(on: hill, from: [1], firstRate: 0.5, steps: 3)
    #expect(climb.parameters.coordinate(0) == [1, 1.5, 2.25, 3.375])
    let there = barzilaiBorwein(on: valley, from: [0, 0], firstRate: 0.1, steps: 3)
    #expect(there.steps == 0)
    await #expect(processExitsWith: .failure) {
      _ = barzilaiBorwein(
        on: FunctionObjective<Double>(loss: { $0[0] }, gradient: { _ in [1] }), from: [0],
        firstRate: 0, steps: 1)
    }
  }
}
