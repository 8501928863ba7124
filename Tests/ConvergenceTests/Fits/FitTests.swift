import Convergence
import RealModule
import Testing

@Suite("Fits")
struct FitTests {
  @Test("A line through known points, with the standard errors of ordinary regression")
  func knownLine() throws {
    // Worked by hand: slope 0.6, intercept 2.2, Σr² = 2.4, so σ² = 0.8 and Σ(x − x̄)² = 10.
    let line = try #require(LineFit([1, 2, 3, 4, 5], [2, 4, 5, 4, 5]))
    #expect((line.slope - 0.6).magnitude < 1e-15)
    #expect((line.intercept - 2.2).magnitude < 1e-14)
    #expect((line.slopeError - .sqrt(0.08)).magnitude < 1e-15)
    #expect((line.interceptError - .sqrt(0.8 * (0.2 + 0.9))).magnitude < 1e-14)
  }

  @Test("Two points, equal abscissae and numbers that are not finite give no line")
  func noLine() {
    #expect(LineFit([1, 2], [1, 2]) == nil)
    #expect(LineFit([1, 1, 1], [1, 2, 3]) == nil)
    #expect(LineFit([1, 2, 3], [1, .nan, 3]) == nil)
  }

  @Test("Exact laws are found exactly")
  func exactLaws() throws {
    let geometric = (0..<50).map { 3 * Double.pow(0.9, Double($0)) }
    let rate = try #require(fittedRate(of: geometric))
    #expect((rate.rate - 0.9).magnitude < 1e-12 && rate.standardError < 1e-12)
    #expect(rate.steps == 0...49)
    let power = try #require(fittedPower(of: (0..<50).map { 5 / Double.pow(Double($0), 1.5) }))
    #expect((power.power - 1.5).magnitude < 1e-12 && (power.factor - 5).magnitude < 1e-11)
    let cubic = [0.5, 0.5, 0.5, 0.5].indices.map { Double.pow(0.5, .pow(3, Double($0))) }
    let order = try #require(fittedOrder(of: cubic))
    #expect((order.order - 3).magnitude < 1e-12)
  }

  @Test("Noise shows in the standard error, and the error covers the truth")
  func noise() throws {
    var state: UInt64 = 42
    let errors = (0..<200).map { k in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double.exp(-0.05 * Double(k) + Double(state >> 40) / Double(1 << 24) - 0.5)
    }
    let rate = try #require(fittedRate(of: errors))
    #expect(rate.standardError > 1e-4 && rate.standardError < 1e-3)
    #expect((rate.rate - .exp(-0.05)).magnitude < 4 * rate.standardError)
  }

  @Test("Zeros and infinities are left out; too few errors give no fit")
  func leftOut() {
    #expect(fittedRate(of: [1, 0.5, 0.25, 0, .infinity])?.steps == 0...2)
    #expect(fittedRate(of: [1, 0.5, 0]) == nil)
    #expect(fittedOrder(of: [1, 0.5, 0.25]) == nil)
  }

  @Test("Steps outside the errors are refused")
  func badSteps() async {
    await #expect(processExitsWith: .failure) { _ = fittedRate(of: [1, 2], in: 0..<3) }
  }
}
