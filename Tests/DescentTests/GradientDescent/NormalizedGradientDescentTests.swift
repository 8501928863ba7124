import Convergence
import Descent
import Testing

@Suite("Normalised gradient descent")
struct NormalizedGradientDescentTests {
  @Test("A step has the length asked for, whatever the gradient's")
  func stepLength() {
    #expect(
      normalizedGradientDescentStep([1.0, 1], gradient: [30, -40], stepLength: 5) == [-2, 5])
    #expect(normalizedGradientDescentStep([1.0], gradient: [0], stepLength: 5) == [1])
  }

  @Test("Exploding and vanishing gradients keep their direction")
  func extremes() {
    for scale in [1e300, 1e-300, Double.leastNormalMagnitude / 1024] {
      let unit = direction(of: [3 * scale, -4 * scale])
      // Numbers below the least normal one have fewer digits: here 42 bits.
      let tolerance = scale < 1e-300 ? 1e-12 : 1e-15
      #expect((unit[0] - 0.6).magnitude < tolerance && (unit[1] + 0.8).magnitude < tolerance)
    }
    #expect(direction(of: [Double.nan])[0].isNaN)
  }

  @Test("With a fixed length it does not converge: it jumps over the minimum for ever")
  func oscillation() {
    let line = LinearRegression(
      inputs: [1.0, 2, 3, 4, 5], targets: [2, 4, 6, 8, 10], intercept: false)
    let trace = normalizedGradientDescent(on: line, from: [0.05], stepLength: 0.1, steps: 1000)
    #expect(trace.check(.oscillates(period: 2, around: [2], radius: 0.05, within: 1e-9)).holds)
    #expect(!trace.check(.converges(to: [2], within: 0.01)).holds)
  }

  @Test("Closures and objectives make the same run")
  func closures() {
    let line = LinearRegression(inputs: [1.0, 2], targets: [2, 4], intercept: false)
    let closures = normalizedGradientDescent(
      from: [0.3], stepLength: 0.25, steps: 20, loss: { line.loss(at: $0) },
      gradient: { line.gradient(at: $0) })
    #expect(
      closures == normalizedGradientDescent(on: line, from: [0.3], stepLength: 0.25, steps: 20))
  }

  @Test("A negative length is refused")
  func negativeLength() async {
    await #expect(processExitsWith: .failure) {
      _ = normalizedGradientDescentStep([1.0], gradient: [1], stepLength: -0.1)
    }
  }
}
