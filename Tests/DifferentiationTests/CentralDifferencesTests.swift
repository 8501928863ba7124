import Differentiation
import RealModule
import Testing

@Suite("Central differences")
struct CentralDifferencesTests {
  /// Functions with their derivatives, and a point.
  static let cases: [(String, @Sendable (Double) -> Double, @Sendable (Double) -> Double, Double)] =
    [
      ("exp", { .exp($0) }, { .exp($0) }, 1),
      ("sin", { .sin($0) }, { .cos($0) }, 2),
      ("log near its pole", { .log($0) }, { 1 / $0 }, 1e-2),
      ("square root", { .sqrt($0) }, { 0.5 / .sqrt($0) }, 0.3),
      ("a steep tanh", { .tanh(50 * $0) }, { 50 / .pow(.cosh(50 * $0), 2) }, 0.01),
      ("a large point", { $0 * $0 }, { 2 * $0 }, 1e6),
    ]

  @Test("The derivative is right to ten digits and the error estimate covers the true error")
  func accuracy() {
    for (name, function, derivative, x) in Self.cases {
      let estimate = centralDerivative(of: function, at: x)
      let trueError = (estimate.value - derivative(x)).magnitude
      let scale = max(1, derivative(x).magnitude)
      #expect(trueError <= 1e-10 * scale, "\(name): \(estimate)")
      // The estimate is statistical: rounding may exceed it, but not by an order of magnitude.
      #expect(trueError <= 10 * estimate.error, "\(name): \(trueError) against \(estimate)")
      #expect(estimate.error <= 1e-8 * scale, "\(name): \(estimate)")
    }
  }

  @Test("A plain difference has an error of h² f‴/6")
  func plainDifference() {
    let step = 1e-3
    let error = centralDifference(of: { Double.exp($0) }, at: 0, step: step) - 1
    #expect((error / (step * step / 6) - 1).magnitude < 1e-3)
  }

  @Test("Where the function is not finite the estimate says so")
  func notFinite() {
    let estimate = centralDerivative(of: { _ in Double.nan }, at: 1)
    #expect(estimate.value.isNaN && estimate.error.isNaN)
  }

  @Test("A gradient is estimated element by element")
  func gradient() {
    let estimates = centralGradient(of: { (x: [Double]) in x[0] * x[0] * x[1] }, at: [3, 5])
    #expect(zip(estimates, [30, 9]).allSatisfy { ($0.value - $1).magnitude < 1e-10 })
  }

  @Test("A step of 0 is refused")
  func zeroStep() async {
    await #expect(processExitsWith: .failure) {
      _ = centralDifference(of: { $0 }, at: 1.0, step: 0)
    }
  }
}
