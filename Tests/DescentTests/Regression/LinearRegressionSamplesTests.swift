import Convergence
import Descent
import RealModule
import Testing

@Suite("Linear regression on some of the samples")
struct LinearRegressionSamplesTests {
  let inputs = Matrix(rows: [[1.0, 2], [0, 1], [3, -1], [2, 2], [-1, 0.5]])
  let targets = [1.0, -2, 4, 0.5, 3]

  @Test(
    "The gradient is that of the regression on the samples alone",
    arguments: [SquaredErrorScale.mean, .halfMean, .halfSum])
  func subset(scale: SquaredErrorScale) {
    for intercept in [true, false] {
      let whole = LinearRegression(
        inputs: inputs, targets: targets, intercept: intercept, scale: scale)
      let point = intercept ? [0.3, -0.7, 0.2] : [0.3, -0.7]
      for samples in [[2], [0, 4], [3, 3, 1], [0, 1, 2, 3, 4]] {
        let part = LinearRegression(
          inputs: inputs.selecting(rows: samples), targets: samples.map { targets[$0] },
          intercept: intercept, scale: scale)
        #expect(
          distance(whole.gradient(at: point, samples: samples), part.gradient(at: point)) < 1e-14)
      }
    }
  }

  @Test("The gradient of one sample, worked by hand")
  func byHand() {
    let line = LinearRegression(inputs: [1.0, 2, 3], targets: [2, 4, 7], scale: .halfMean)
    // The residual at w = 1, b = 1 is 3 + 1 − 7 = −3.
    #expect(line.gradient(at: [1, 1], samples: [2]) == [-9, -3])
  }

  @Test("Leaving one out in closed form is fitting without it")
  func leaveOneOut() throws {
    for intercept in [true, false] {
      let whole = LinearRegression(inputs: inputs, targets: targets, intercept: intercept)
      let errors = try #require(whole.leaveOneOutErrors())
      for left in 0..<5 {
        let rest = (0..<5).filter { $0 != left }
        let part = LinearRegression(
          inputs: inputs.selecting(rows: rest), targets: rest.map { targets[$0] },
          intercept: intercept)
        let best = try #require(part.minimizer())
        // Condition numbers here are below 100: 10⁻¹² leaves room for 10⁴ rounding errors.
        #expect(abs(errors[left] - (targets[left] - whole.predictions(best)[left])) < 1e-12)
      }
    }
  }

  @Test("Where the others do not determine the parameters, nothing can be left out")
  func undetermined() {
    let needed = LinearRegression(inputs: [1.0, 1, 2], targets: [1, 2, 3])
    #expect(needed.leaveOneOutErrors() == nil)
    let never = LinearRegression(inputs: [1.0, 1, 1], targets: [1, 2, 3])
    #expect(never.leaveOneOutErrors() == nil)
  }

  @Test("No samples, or one that is not there, is refused")
  func refused() async {
    await #expect(processExitsWith: .failure) {
      _ = LinearRegression(inputs: [1.0], targets: [1.0]).gradient(at: [0, 0], samples: [])
    }
    await #expect(processExitsWith: .failure) {
      _ = LinearRegression(inputs: [1.0], targets: [1.0]).gradient(at: [0, 0], samples: [1])
    }
  }
}
