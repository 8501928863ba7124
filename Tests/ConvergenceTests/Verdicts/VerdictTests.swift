import Convergence
import RealModule
import Testing

@Suite("Verdicts")
struct VerdictTests {
  /// The trace of xₖ₊₁ = map(xₖ) with the loss and gradient of a function of x.
  func iterate(
    from start: [Double], steps: Int, loss: (([Double]) -> Double)? = nil,
    gradient: (([Double]) -> [Double])? = nil, _ map: ([Double], Int) -> [Double]
  ) -> Trace<Double> {
    var points = [start]
    for step in 0..<steps { points.append(map(points[step], step)) }
    func norm(_ x: [Double]) -> Double { .sqrt(x.reduce(0) { $0 + $1 * $1 }) }
    return Trace(
      points: points, losses: loss.map { points.map($0) } ?? [],
      gradientNorms: gradient.map { g in points.map { norm(g($0)) } } ?? [])
  }

  @Test("A contraction converges, with its rate and order 1")
  func linear() throws {
    let trace = iterate(from: [1, -1], steps: 200) { x, _ in [0.8 * x[0] + 0.4, 0.8 * x[1]] }
    guard case .converged(let limit) = trace.verdict() else {
      Issue.record("\(trace.verdict())")
      return
    }
    // The limit [2, 0] is √2 away from the start: 0.8^k·√2 ≤ 2e-6 from k = 61 on.
    #expect(limit.steps == 61)
    #expect(limit.remaining < 1e-15)
    let rate = try #require(limit.rate)
    #expect((rate.rate - 0.8).magnitude < 1e-4)
    let order = try #require(limit.order)
    #expect((order.order - 1).magnitude < 1e-3)
    #expect(trace.check(.convergesAtRate(0.8, within: 1e-3)).holds)
    #expect(!trace.check(.convergesAtRate(0.81, within: 1e-3)).holds)
  }

  @Test("Newton's method for √2 converges with order 2")
  func quadratic() {
    let trace = iterate(from: [100], steps: 20) { x, _ in [(x[0] + 2 / x[0]) / 2] }
    #expect(trace.check(.converges(to: [Double.sqrt(2)], within: 1e-15)).holds)
    let tail = Array(trace.distances(from: [Double.sqrt(2)]).drop { $0 > 0.5 })
    let order = fittedOrder(of: tail.filter { $0 > 1e-14 })
    #expect(order.map { ($0.order - 2).magnitude < 0.05 } ?? false)
  }

  @Test("A slow sublinear run is unfinished, and its power is 1")
  func sublinear() throws {
    let trace = iterate(from: [1], steps: 1000) { x, k in [1 / Double(k + 2)] }
    guard case .unfinished(let remaining) = trace.verdict() else {
      Issue.record("\(trace.verdict())")
      return
    }
    #expect(remaining > 2e-4 && remaining < 2e-3)
    let power = try #require(fittedPower(of: trace.distances(from: [0]), in: 100..<1000))
    #expect((power.power - 1).magnitude < 0.01)
  }

  @Test("A two-cycle oscillates with period 2")
  func period2() {
    let trace = iterate(from: [3], steps: 50) { x, _ in [4 - x[0]] }
    #expect(
      trace.verdict() == .oscillating(Oscillation(period: 2, center: [2], radius: 1)))
    #expect(trace.check(.oscillates(period: 2, around: [2], radius: 1)).holds)
    #expect(!trace.check(.oscillates(period: 3)).holds)
    #expect(!trace.check(.converges()).holds)
  }

  @Test("A rotation by a fifth of a turn oscillates with period 5")
  func period5() {
    let angle = 2 * Double.pi / 5
    let trace = iterate(from: [1, 0], steps: 100) { x, _ in
      [
        .cos(angle) * x[0] - .sin(angle) * x[1], .sin(angle) * x[0] + .cos(angle) * x[1],
      ]
    }
    #expect(trace.check(.oscillates(period: 5, around: [0, 0], radius: 1)).holds)
  }

  @Test("The logistic map at 4 wanders without a period")
  func chaos() {
    let trace = iterate(from: [0.3], steps: 1000) { x, _ in [4 * x[0] * (1 - x[0])] }
    guard case .oscillating(let motion) = trace.verdict() else {
      Issue.record("\(trace.verdict())")
      return
    }
    #expect(motion.period == nil && motion.radius > 0.4)
  }

  @Test("Descent above 2/L diverges geometrically")
  func geometricDivergence() throws {
    let trace = iterate(from: [1], steps: 60, loss: { $0[0] * $0[0] }) { x, _ in [-1.1 * x[0]] }
    guard case .diverging(let divergence) = trace.verdict() else {
      Issue.record("\(trace.verdict())")
      return
    }
    #expect(divergence.growth.map { ($0.rate - 1.1).magnitude < 1e-9 } ?? false)
    #expect(trace.check(.diverges).holds)
    let withoutLoss = iterate(from: [1], steps: 60) { x, _ in [-1.1 * x[0]] }
    #expect(withoutLoss.check(.diverges).holds)
  }

  @Test("Walking away at a constant pace diverges when the loss says so")
  func linearDivergence() {
    let trace = iterate(from: [0], steps: 1000, loss: { 11 * ($0[0] - 2) * ($0[0] - 2) }) { x, _ in
      [x[0] - 0.1]
    }
    #expect(trace.check(.diverges).holds)
    #expect(!trace.check(.converges()).holds)
  }

  @Test("Noise around a minimum is no divergence")
  func noise() {
    var state: UInt64 = 1
    for seed in 0..<50 {
      state = UInt64(seed)
      let trace = iterate(from: [0], steps: 400, loss: { $0[0] * $0[0] }) { x, _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return [0.9 * x[0] + Double(state >> 40) / Double(1 << 24) - 0.5]
      }
      #expect(!trace.check(.diverges).holds, "seed \(seed): \(trace.verdict())")
      #expect(!trace.check(.converges()).holds, "seed \(seed): \(trace.verdict())")
    }
  }

  @Test("A vanishing rate stalls where the gradient does not vanish")
  func stall() {
    let trace = iterate(from: [1], steps: 100, gradient: { [2 * $0[0]] }) { x, k in
      [x[0] - 0.1 * .pow(0.5, Double(k)) * 2 * x[0]]
    }
    guard case .stalled(let stall) = trace.verdict() else {
      Issue.record("\(trace.verdict())")
      return
    }
    #expect((stall.gradientNorm ?? 0) > 1)
    #expect(trace.check(.stalls()).holds && !trace.check(.converges()).holds)
  }

  @Test("A run that does not move stalls if its gradient is not 0, else it has converged")
  func motionless() {
    let stuck = iterate(from: [1], steps: 20, gradient: { [2 * $0[0]] }) { x, _ in x }
    #expect(stuck.check(.stalls()).holds)
    let resting = iterate(from: [0], steps: 20, gradient: { [2 * $0[0]] }) { x, _ in x }
    #expect(resting.check(.converges(within: 1e-9)).holds)
  }

  @Test("A plateau that hardly slopes stalls")
  func plateau() {
    let trace = iterate(from: [20], steps: 100, gradient: { [.exp(-$0[0])] }) { x, _ in
      [x[0] - .exp(-x[0])]
    }
    #expect(trace.check(.stalls()).holds)
  }

  @Test("NaN is found at its first step, also in the loss alone")
  func nonFinite() {
    let trace = iterate(from: [1], steps: 20) { x, k in k == 6 ? [.nan] : x }
    #expect(trace.verdict() == .nonFinite(since: 7))
    #expect(trace.check(.becomesNonFinite(by: 7)).holds)
    #expect(
      trace.check(.becomesNonFinite(by: 6))
        == ClaimResult(
          holds: false, explanation: "The run is not finite since step 7, later than step 6."))
    #expect(trace.check(.diverges).holds)
    let loss = Trace(points: [[1.0], [1]], losses: [0, .infinity])
    #expect(loss.verdict() == .nonFinite(since: 1))
  }
}
