import Convergence
import Testing

@Suite("Claims")
struct ConvergenceClaimTests {
  /// Halving from 8: 8, 4, 2, 1 … with the loss x².
  let halving: Trace<Double> = {
    let points = (0...40).map { 8 / Double(1 << $0) }
    return Trace(points: points.map { [$0] }, losses: points.map { $0 * $0 })
  }()

  /// Where that run ends.
  let end = 8 / Double(1 << 40)

  @Test("A limit is confirmed with its arrival")
  func limit() {
    #expect(
      halving.check(.converges(to: [0], within: 1e-3))
        == ClaimResult(
          holds: true,
          explanation: "After 40 steps the run is at [7.27596e-12], within 0.001 of [0] "
            + "(distance 7.27596e-12) since step 13.", toleranceUsed: end / 1e-3))
    #expect(halving.check(.converges(to: [0], within: 1e-3, inAtMost: 13)).holds)
  }

  @Test("A limit missed, or reached too late, is refuted with the figures")
  func wrongLimit() {
    #expect(
      halving.check(.converges(to: [1], within: 1e-3))
        == ClaimResult(
          holds: false,
          explanation: "After 40 steps the run is at [7.27596e-12], at distance 1 from [1], "
            + "more than the tolerance 0.001.", violatedAt: 40, toleranceUsed: (1 - end) / 1e-3))
    #expect(
      halving.check(.converges(to: [0], within: 1e-3, inAtMost: 12))
        == ClaimResult(
          holds: false,
          explanation: "After 40 steps the run is at [7.27596e-12], within 0.001 of [0] "
            + "(distance 7.27596e-12) since step 13, later than step 12.", violatedAt: 12,
          toleranceUsed: end / 1e-3))
  }

  @Test("A point that is NaN is within nothing")
  func notANumber() {
    let trace = Trace(points: [[0.0], [.nan]])
    #expect(!trace.check(.converges(to: [0], within: 1)).holds)
  }

  @Test("A bound is checked at every step, and the first violation is named")
  func bounds() {
    let bound: @Sendable (Int) -> Double = { 64 / Double($0) }
    let tooLow: @Sendable (Int) -> Double = { 20 / Double($0 * $0 * $0) }
    #expect(halving.check(.bounded(by: bound)).holds)
    let refuted = ClaimResult(
      holds: false,
      explanation: "At step 2 the loss above its minimum is 4, "
        + "above its bound 2.5.", violatedAt: 2, toleranceUsed: 4 / 2.5)
    #expect(halving.check(.bounded(by: tooLow)) == refuted)
    let distance: @Sendable (Int) -> Double = { 8 / Double(1 << $0) }
    #expect(halving.check(.distanceBounded(from: [0], by: distance)).holds)
    #expect(!halving.check(.distanceBounded(from: [0], by: { distance($0) * 0.9 })).holds)
  }

  @Test("A loss that rises once does not decrease")
  func decreases() {
    #expect(halving.check(.decreases).holds)
    let rising = Trace(points: [[0.0], [0], [0]], losses: [3, 1, 2])
    #expect(rising.check(.decreases).violatedAt == 2)
  }

  @Test("A claim over seeds names the first seed that fails")
  func seeds() {
    let result = checkOverSeeds(.converges(to: [0], within: 0.5), seeds: 0..<10) { seed in
      Trace(points: [[1.0], [seed == 7 ? 1 : 0]])
    }
    #expect(!result.holds && result.explanation.hasPrefix("With seed 7: "))
    let good = checkOverSeeds(.converges(to: [0], within: 0.5), seeds: 0..<7) { _ in
      Trace(points: [[1.0], [0]])
    }
    #expect(good.holds)
  }

  @Test("Claims that cannot be judged are refused")
  func badInput() async {
    await #expect(processExitsWith: .failure) { _ = ConvergenceClaim.converges(within: -1) }
    await #expect(processExitsWith: .failure) {
      _ = Trace(points: [[1.0]]).check(.bounded(by: { _ in 1 }))
    }
    await #expect(processExitsWith: .failure) {
      _ = Trace(points: [[1.0]]).check(.converges(to: [1, 2], within: 1))
    }
  }
}
