import Descent
import Differentiation
import Testing
import _Differentiation

@Suite("Mean squared error")
struct MeanSquaredErrorTests {
  @Test("The error, its half and their gradients, worked by hand")
  func byHand() {
    #expect(meanSquaredError([1, 4], [3.0, 1]) == 6.5)
    #expect(halfMeanSquaredError([1, 4], [3.0, 1]) == 3.25)
    #expect(meanSquaredErrorGradient([1, 4], [3.0, 1]) == [-2, 3])
    #expect(halfMeanSquaredErrorGradient([1, 4], [3.0, 1]) == [-1, 1.5])
    #expect(linearPredictions([1.0, 2], slope: 3, intercept: -1) == [2, 5])
  }

  @Test("The gradients are those of the errors")
  func gradients() {
    let targets = [1.0, -2, 0.5]
    let duals = targets.map { Dual($0) }
    let mean = checkGradientExactly(
      { meanSquaredErrorGradient($0, targets) }, of: { meanSquaredError($0, duals) },
      at: [0.25, 3, -1])
    #expect(mean.passes, "\(mean)")
    let half = checkGradientExactly(
      { halfMeanSquaredErrorGradient($0, targets) }, of: { halfMeanSquaredError($0, duals) },
      at: [0.25, 3, -1])
    #expect(half.passes, "\(half)")
  }

  @Test("The compiler's own differentiation finds the same gradient")
  func automatic() {
    let automatic = _Differentiation.gradient(at: 0.25, 3) { (a: Double, b: Double) in
      ((a - 1) * (a - 1) + (b + 2) * (b + 2)) / 2
    }
    #expect(meanSquaredErrorGradient([0.25, 3], [1, -2]) == [automatic.0, automatic.1])
  }

  @Test("Targets of another number are refused")
  func badShapes() async {
    await #expect(processExitsWith: .failure) { _ = meanSquaredError([1.0], [1, 2]) }
    await #expect(processExitsWith: .failure) { _ = meanSquaredErrorGradient([1.0], [1, 2]) }
  }
}
