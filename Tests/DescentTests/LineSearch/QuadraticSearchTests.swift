import Convergence
import Descent
import RealModule
import Testing

@Suite("Exact line search on a parabola")
struct QuadraticSearchTests {
  @Test("Kantorovich's worst case: the iterates zig-zag at exactly ((κ − 1)/(κ + 1))²")
  func worstCase() {
    let hessian = Matrix<Double>.diagonal([1, 9])
    let objective = FunctionObjective<Double>(
      loss: { $0[0] * $0[0] / 2 + 4.5 * $0[1] * $0[1] }, gradient: { [$0[0], 9 * $0[1]] })
    let run = steepestDescent(
      on: objective, from: [9, 1], search: QuadraticSearch(hessian: hessian), steps: 20)
    for step in 1...20 {
      // ((9 − 1)/(9 + 1))²; a step's rounding is some units of 10⁻¹⁶.
      #expect(abs(run.losses[step] / run.losses[step - 1] - 0.64) < 1e-13)
    }
  }

  @Test("One step of a round parabola arrives; no direction of downward curvature is searched")
  func edges() {
    let round = FunctionObjective<Double>(
      loss: { 2 * $0[0] * $0[0] + 2 * $0[1] * $0[1] }, gradient: { [4 * $0[0], 4 * $0[1]] })
    let step = QuadraticSearch(hessian: Matrix<Double>.diagonal([4, 4])).search(
      on: round, from: [1, -2], along: [-4, 8], loss: 10, gradient: [4, -8])
    #expect(step == LineSearchStep(length: 0.25, point: [0, 0], loss: 0, trials: 1))
    let hill = FunctionObjective<Double>(
      loss: { -$0[0] * $0[0] }, gradient: { [-2 * $0[0]] })
    let none = QuadraticSearch(hessian: Matrix<Double>.diagonal([-2])).search(
      on: hill, from: [1], along: [2], loss: -1, gradient: [-2])
    #expect(none == nil)
  }
}
