import Descent
import RealModule
import Testing

@Suite("Schedules")
struct ScheduleTests {
  static let schedules: [(String, Schedule<Double>)] = [
    ("exponential", .exponentialDecay(from: 0.5, rate: 0.8, every: 10, delay: 15)),
    (
      "exponential stairs",
      .exponentialDecay(from: 0.5, rate: 0.8, every: 10, staircase: true, end: 0.1)
    ),
    ("exponential growth", .exponentialDecay(from: 0.5, rate: 1.5, every: 10, end: 3)),
    ("polynomial", .polynomialDecay(from: 0.4, to: 0.05, power: 2.5, steps: 70, delay: 15)),
    ("linear", .linear(from: 0.1, to: 0.9, steps: 50)),
    ("piecewise", .piecewise(from: 2, factors: [(15, 0.1), (30, 0.01), (100, 3)])),
    ("cosine", .cosineDecay(from: 0.7, steps: 100, alpha: 0.1, exponent: 1.7)),
    (
      "warmup cosine",
      .warmupCosine(from: 0.01, peak: 0.6, warmup: 15, steps: 100, end: 0.02, exponent: 1.2)
    ),
    ("warmup constant", .warmupConstant(from: 0.01, peak: 0.6, warmup: 15)),
    (
      "joined",
      .joined(
        [
          .linear(from: 0, to: 1, steps: 15), .constant(0.4),
          .exponentialDecay(from: 0.4, rate: 0.7, every: 5),
        ], boundaries: [15, 50])
    ),
    (
      "cosine one-cycle",
      .cosineOneCycle(peak: 0.8, steps: 100, initialDivisor: 20, finalDivisor: 1e3)
    ),
    (
      "linear one-cycle",
      .linearOneCycle(peak: 0.8, steps: 100, initialDivisor: 20, finalDivisor: 1e3)
    ),
    ("torch step", .stepDecay(from: 0.5, factor: 0.3, every: 15)),
    ("torch restarts", .warmRestarts(from: 0.5, to: 0.01, period: 15, growth: 2)),
    ("torch restarts same", .warmRestarts(from: 0.5, to: 0.01, period: 15)),
  ]

  @Test("Every schedule has optax's or PyTorch's values")
  func references() throws {
    let fixture = try Fixture("schedules.csv")
    let steps = try #require(fixture.integers("steps"))
    #expect(fixture.names == ["steps"] + Self.schedules.map(\.0))
    for (name, schedule) in Self.schedules {
      let expected = try #require(fixture.numbers(name))
      for (step, value) in zip(steps, expected) {
        // A few roundings of the largest value: optax works out the same formulas otherwise.
        let difference = (schedule(step) - value).magnitude
        #expect(difference <= 1e-14, "\(name) at \(step): \(schedule(step)), expected \(value)")
      }
    }
  }

  @Test("The sources' two decays are the formulas they print")
  func sources() {
    let exponential = Schedule<Double>.rootExponentialDecay(from: 0.1, delta: 0.02)
    let dynamic = Schedule<Double>.inverseRootDecay(from: 0.1, beta: 0.03)
    for step in [0, 1, 10, 300] {
      let t = Double(step)
      let printed = 0.1 * Double.pow(1 / .sqrt(1.02), t)
      // The power multiplies the rounding of its base by t.
      #expect((exponential(step) - printed).magnitude <= printed * (t + 4) * .ulpOfOne)
      #expect(dynamic(step) == 0.1 / .sqrt(1 + 0.03 * t))
    }
    #expect(exponential(0) == 0.1)
  }

  @Test("The inverse root with warm-up meets its peak, and √2 below it a timescale later")
  func inverseRoot() {
    let schedule = Schedule<Double>.inverseRoot(peak: 2, warmup: 10)
    #expect(schedule.values(0..<3) == [0, 0.2, 0.4])
    #expect(schedule(10) == 2 && schedule(20) == 2 / .sqrt(2))
    let immediate = Schedule<Double>.inverseRoot(peak: 2, warmup: 0, timescale: 3)
    #expect(immediate(0) == 2 && immediate(9) == 1)
  }

  @Test("A number is the constant schedule")
  func literals() {
    let half: Schedule<Double> = 0.5
    let one: Schedule<Float> = 1
    #expect(half(0) == 0.5 && half(1_000_000) == 0.5 && one(3) == 1)
  }

  @Test("Negative rates, empty lengths and unordered boundaries are refused")
  func badInput() async {
    await #expect(processExitsWith: .failure) { _ = Schedule<Double>.constant(-0.1) }
    await #expect(processExitsWith: .failure) { _ = Schedule<Double>.constant(0.1)(-1) }
    await #expect(processExitsWith: .failure) {
      _ = Schedule<Double>.cosineDecay(from: 1, steps: 0)
    }
    await #expect(processExitsWith: .failure) {
      _ = Schedule<Double>.piecewise(from: 1, factors: [(5, 0.1), (5, 0.1)])
    }
    await #expect(processExitsWith: .failure) {
      _ = Schedule<Double>.joined([.constant(1)], boundaries: [3])
    }
    await #expect(processExitsWith: .failure) {
      _ = Schedule<Double>.inverseRootDecay(from: 1, beta: -1)
    }
  }
}
