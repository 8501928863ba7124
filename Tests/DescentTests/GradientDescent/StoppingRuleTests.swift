import Convergence
import Descent
import Testing

@Suite("Stopping rules")
struct StoppingRuleTests {
  /// Descent on x² from 8, halving the point: losses 64, 16, 4, 1, …
  func run(_ rules: StoppingRule..., steps: Int = 30) -> Trace<Double> {
    gradientDescent(
      from: [8.0], learningRate: 0.25, steps: steps, stopping: rules, loss: { $0[0] * $0[0] },
      gradient: { [2 * $0[0]] })
  }

  @Test("Each rule ends the run where it should and is named")
  func rules() {
    #expect(run(.gradientNorm(atMost: 2)).stopReason == .gradientNorm(2, limit: 2))
    #expect(run(.gradientNorm(atMost: 2)).steps == 3)
    #expect(run(.loss(atMost: 5)).stopReason == .lossTarget(4, target: 5))
    #expect(run(.relativeLoss(atMost: 0.75)).stopReason == .relativeLoss(0.75, limit: 0.75))
    #expect(run(.relativeLoss(atMost: 0.75)).steps == 1)
    #expect(run(.relativeLoss(atMost: 0.7)).stopReason == .budget(steps: 30))
    #expect(run(steps: 0).stopReason == .budget(steps: 0))
  }

  @Test("A plateau is a best loss that does not improve enough for so many steps")
  func plateau() {
    // From 64, 16, 4, 1, ¼ on no loss is below 1 by more than 1: the third such ends the run.
    let trace = run(.plateau(steps: 3, improvement: 1))
    #expect(trace.stopReason == .plateau(steps: 3, best: 1))
    #expect(trace.steps == 6)
  }

  @Test("The first rule that speaks is named, in the order given")
  func order() {
    #expect(
      run(.loss(atMost: 5), .gradientNorm(atMost: 4)).stopReason == .lossTarget(4, target: 5))
    #expect(
      run(.gradientNorm(atMost: 8), .loss(atMost: 16)).stopReason == .gradientNorm(8, limit: 8))
  }

  @Test("A loss that is not finite ends the run before any rule")
  func notFinite() {
    let trace = gradientDescent(
      from: [1.0], learningRate: 0.1, steps: 5, stopping: [.gradientNorm(atMost: 10)],
      loss: { _ in .nan }, gradient: { _ in [0] })
    #expect(trace.stopReason == .nonFinite && trace.steps == 0)
  }
}
