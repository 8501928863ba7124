import Differentiation
import Testing

@Suite("Gradient check")
struct GradientCheckTests {
  /// x² + y³, for numbers and for duals.
  func loss<S: DualScalar>(_ x: [S]) -> S { x[0] * x[0] + x[1] * x[1] * x[1] }

  @Test("A right gradient passes, with differences and with duals")
  func rightGradient() {
    func gradient(_ x: [Double]) -> [Double] { [2 * x[0], 3 * x[1] * x[1]] }
    let point = [1.5, -2]
    let numeric = checkGradient(gradient, of: { loss($0) }, at: point)
    #expect(numeric.passes, "\(numeric)")
    let exact = checkGradientExactly(gradient, of: { loss($0) }, at: point)
    #expect(exact.passes && exact.largestDifference == 0 && exact.worstElement == nil)
  }

  @Test("A gradient of the wrong sign fails, and its worst element is named")
  func wrongSign() {
    func wrong(_ x: [Double]) -> [Double] { [2 * x[0], -3 * x[1] * x[1]] }
    let check = checkGradientExactly(wrong, of: { loss($0) }, at: [1.0, 2])
    #expect(!check.passes)
    #expect(check.worstElement == 1)
    #expect(check.largestDifference == 2)
    #expect(
      check.description
        == "The gradient is not that of its loss: element 1 is -12.0, but the loss has 12.0 there "
        + "(tolerance 1.4210854715202004e-14).")
  }

  @Test("NaN in a gradient is a failure, not an agreement")
  func notANumber() {
    let check = checkGradient({ _ in [.nan] }, of: { $0[0] }, at: [1.0])
    #expect(!check.passes && check.worstElement == 0)
  }
}
