import Descent
import RealModule
import Testing

@Suite("Stale gradients")
struct DelayedDescentTests {
  func largestLate(rate: Double, delay: Int) -> Double {
    let points = delayedDescent(
      from: [1], learningRate: rate, steps: 4000, delay: { _ in delay }, gradient: { $0 })
    return points.suffix(40).reduce(0) { max($0, $1[0].magnitude) }
  }

  @Test("Without delay it is gradient descent")
  func noDelay() {
    let points = delayedDescent(
      from: [1.0, 2], learningRate: 0.1, steps: 5, delay: { _ in 0 }, gradient: { $0 })
    var expected = [[1.0, 2]]
    for _ in 0..<5 {
      expected.append(
        gradientDescentStep(
          expected[expected.count - 1], gradient: expected[expected.count - 1], learningRate: 0.1))
    }
    #expect(points == expected)
  }

  @Test("By hand: the gradient is that of the point two steps back, at first of the start")
  func byHand() {
    let points = delayedDescent(
      from: [8.0], learningRate: 0.25, steps: 4, delay: { _ in 2 }, gradient: { $0 })
    // 8 − 2, 6 − 2, 4 − 2, 2 − ¼·6.
    #expect(points == [[8], [6], [4], [2], [0.5]])
  }

  @Test("Below the bound it converges, above it diverges", arguments: 0...6)
  func bound(_ delay: Int) {
    let bound = largestDelayedRate(curvature: 1.0, delay: delay)
    #expect(largestLate(rate: 0.98 * bound, delay: delay) < 1e-3)
    #expect(largestLate(rate: 1.02 * bound, delay: delay) > 1e3)
  }

  @Test("The bound is 2/L without delay, 1/L for one step, the golden ratio's inverse for two")
  func knownBounds() {
    #expect(largestDelayedRate(curvature: 4.0, delay: 0) == 0.5)
    #expect((largestDelayedRate(curvature: 1.0, delay: 1) - 1).magnitude < 1e-15)
    #expect((largestDelayedRate(curvature: 1.0, delay: 2) - 0.6180339887498949).magnitude < 1e-15)
  }

  @Test("A delay into the future stops with a sentence")
  func preconditions() async {
    await #expect(processExitsWith: .failure) {
      _ = delayedDescent(
        from: [1.0], learningRate: 1, steps: 1, delay: { _ in -1 }, gradient: { $0 })
    }
  }
}
