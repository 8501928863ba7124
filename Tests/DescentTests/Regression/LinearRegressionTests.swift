import Convergence
import Descent
import Differentiation
import RealModule
import Testing
import _Differentiation

@Suite("Linear regression")
struct LinearRegressionTests {
  let line = LinearRegression(inputs: [1.0, 2, 3, 4, 5], targets: [2, 4, 6, 8, 10])

  /// The mean squared error of a linear model written out, for numbers and for duals.
  func error<S: DualScalar>(_ parameters: [S], _ data: LinearRegression<Double>) -> S
  where S: AlgebraicField {
    func whole(_ value: Double) -> S { S(exactly: Int(value * 1024)).map { $0 / 1024 } ?? 0 }
    let features = data.inputs.columns
    let predictions = data.inputs.rowArrays.map { row in
      (0..<features).reduce(data.hasIntercept ? parameters[features] : 0) {
        $0 + parameters[$1] * whole(row[$1])
      }
    }
    return meanSquaredError(predictions, data.targets.map(whole))
  }

  /// A random problem of a random shape whose numbers are multiples of 1/1024.
  func randomProblem(_ random: inout SplitMix64) -> (LinearRegression<Double>, [Double]) {
    func number() -> Double { (random.nextUniform(in: -2...2) * 1024).rounded() / 1024 }
    let rows = 1 + random.nextIndex(below: 12)
    let columns = 1 + random.nextIndex(below: 5)
    let elements = (0..<rows * columns).map { _ in number() }
    let targets = (0..<rows).map { _ in number() }
    let problem = LinearRegression(
      inputs: Matrix(rows: rows, columns: columns, elements: elements), targets: targets,
      intercept: random.nextIndex(below: 2) == 0)
    return (problem, (0..<problem.parameterCount).map { _ in number() })
  }

  @Test("The loss and the gradient on the line y = 2x, worked by hand")
  func byHand() {
    #expect(line.loss(at: [2, 0]) == 0)
    #expect(line.gradient(at: [2, 0]) == [0, 0])
    // At 0 the residuals are −y: Σ y²/5 = 44, −(2/5)·Σ x·y = −44, −(2/5)·Σ y = −12.
    #expect(line.loss(at: [0, 0]) == 44)
    #expect(line.gradient(at: [0, 0]) == [-44, -12])
    let half = LinearRegression(
      inputs: [1.0, 2, 3, 4, 5], targets: [2, 4, 6, 8, 10], intercept: false, scale: .halfMean)
    #expect(half.loss(at: [0]) == 22 && half.gradient(at: [0]) == [-22])
    #expect(line.hessian == Matrix(rows: [[22, 6], [6, 2]]))
    #expect(line.predictions([3, 1]) == [4, 7, 10, 13, 16])
  }

  @Test("Gradients of random shapes agree with dual numbers and with central differences")
  func gradients() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<40 {
      let (problem, point) = randomProblem(&random)
      // 2 · 12 · 5 products and sums: a few hundred roundings of the largest term.
      let exact = checkGradientExactly(
        { problem.gradient(at: $0) }, of: { error($0, problem) }, at: point, tolerance: 1e-13)
      #expect(exact.passes, "\(exact)")
      let numeric = checkGradient(
        { problem.gradient(at: $0) }, of: { problem.loss(at: $0) }, at: point)
      #expect(numeric.passes, "\(numeric)")
      let (own, written) = (problem.loss(at: point), error(point, problem))
      #expect((own - written).magnitude <= 1e-13 * max(1, own))
    }
  }

  @Test("The gradient agrees with the compiler's own differentiation")
  func automatic() {
    let (x, y) = ([1.0, 2, 4], [3.0, -1, 2])
    let problem = LinearRegression(inputs: x, targets: y)
    let automatic = _Differentiation.gradient(at: 0.5, -0.25) {
      (slope: Double, intercept: Double) in
      var sum = 0.0
      for index in 0..<3 {
        let residual = slope * x[index] + intercept - y[index]
        sum = sum + residual * residual
      }
      return sum / 3
    }
    let own = problem.gradient(at: [0.5, -0.25])
    #expect((own[0] - automatic.0).magnitude < 1e-14)
    #expect((own[1] - automatic.1).magnitude < 1e-14)
  }

  @Test("Descent reaches the minimiser that the normal equations give")
  func minimizer() throws {
    var random = SplitMix64(seed: 5)
    let x = (0..<30).map { _ in random.nextNormal() }
    let problem = LinearRegression(inputs: x, targets: x.map { 3 * $0 - 1 + random.nextNormal() })
    let best = try #require(problem.minimizer())
    #expect(problem.gradient(at: best).allSatisfy { $0.magnitude < 1e-14 })
    let trace = gradientDescent(on: problem, from: [0, 0], learningRate: 0.3, steps: 300)
    #expect(trace.check(.converges(to: best, within: 1e-12)).holds)
  }

  @Test("Samples that do not determine the parameters have no minimiser")
  func singular() {
    #expect(LinearRegression(inputs: [1.0, 1], targets: [1, 2]).minimizer() == nil)
  }

  @Test("NaN in the data gives a verdict, not a trap")
  func notANumber() {
    let problem = LinearRegression(inputs: [1.0, .nan], targets: [1, 2])
    let trace = gradientDescent(on: problem, from: [0, 0], learningRate: 0.1, steps: 10)
    #expect(trace.stopReason == .nonFinite)
    #expect(trace.check(.becomesNonFinite(by: 0)).holds)
  }

  @Test("Empty data and shapes that do not fit are refused")
  func badShapes() async {
    await #expect(processExitsWith: .failure) {
      _ = LinearRegression(inputs: [Double](), targets: [])
    }
    await #expect(processExitsWith: .failure) {
      _ = LinearRegression(inputs: [1.0, 2], targets: [1])
    }
    await #expect(processExitsWith: .failure) {
      _ = LinearRegression(inputs: [1.0], targets: [1]).loss(at: [1])
    }
    await #expect(processExitsWith: .failure) { _ = meanSquaredError([Double](), []) }
  }
}
