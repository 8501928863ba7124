import Descent
import Differentiation
import RealModule
import Testing

@Suite("Curvature and stable rates")
struct StableRatesTests {
  /// The line y = 2x on five points, with an intercept.
  let inputs = Matrix(rows: (1...5).map { [Double($0), 1] })
  let line = LinearRegression(inputs: [1.0, 2, 3, 4, 5], targets: [2, 4, 6, 8, 10])

  @Test("The Hessian of least squares is XᵀX times its factor, and what dual numbers give")
  func leastSquares() {
    let hessian = leastSquaresHessian(inputs)
    #expect(hessian == Matrix(rows: [[22, 6], [6, 2]]))
    #expect(leastSquaresHessian(inputs, scale: .halfMean) == Matrix(rows: [[11, 3], [3, 1]]))
    #expect(leastSquaresHessian(inputs, scale: .halfSum) == Matrix(rows: [[55, 15], [15, 5]]))
    #expect(hessian == line.hessian)
    let columns: [Dual<Dual<Double>>] = [1, 2, 3, 4, 5]
    let exact = forwardHessian(
      of: { point in
        columns.map { squaredError(point[0] * $0 + point[1], 2 * $0) }.reduce(0, +) / 5
      }, at: [0.3, -0.7])
    #expect(largestDifference(exact.flatMap { $0 }, hessian.elements) < 1e-14)
  }

  @Test("Known values: eigenvalues 12 ± √136")
  func knownValues() {
    let root = 136.squareRoot()
    let threshold = stabilityThreshold(hessian: leastSquaresHessian(inputs))
    #expect((threshold - 2 / (12 + root)).magnitude < 1e-16)
    let ratio = conditionNumber(leastSquaresHessian(inputs)) / ((12 + root) / (12 - root))
    #expect((ratio - 1).magnitude < 1e-13)
    let fastest = fastestRate(hessian: leastSquaresHessian(inputs))
    #expect((fastest.learningRate - 2.0 / 24).magnitude < 1e-16)
    #expect((fastest.contraction - root / 12).magnitude < 1e-15)
  }

  @Test("Descent converges just below 2/L and diverges just above")
  func threshold() {
    let threshold = stabilityThreshold(hessian: line.hessian)
    let below = gradientDescent(
      on: line, from: [0, 0], learningRate: 0.99 * threshold, steps: 3000)
    let above = gradientDescent(
      on: line, from: [0, 0], learningRate: 1.01 * threshold, steps: 3000)
    #expect(below.finalLoss < 1e-12)
    #expect(above.finalLoss > 1e12)
  }

  @Test("At the fastest rate each step shrinks the distance by the factor promised, or more")
  func fastest() {
    let (rate, contraction) = fastestRate(hessian: line.hessian)
    let run = gradientDescent(on: line, from: [0, 0], learningRate: rate, steps: 50)
    let distances = run.parameters.map { distance($0, [2, 0]) }
    for (before, after) in zip(distances, distances.dropFirst()) {
      // Rounding of numbers of size 2 adds a few 1e-16.
      #expect(after <= contraction * before + 1e-15)
    }
  }

  @Test("A singular Hessian has an infinite condition number")
  func singular() {
    #expect(conditionNumber(Matrix(rows: [[1.0, 1], [1, 1]])) == .infinity)
    #expect(conditionNumber(Matrix<Double>.identity(3)) == 1)
  }

  @Test("The Hessian times a vector, from two gradients")
  func hessianVector() {
    let product = hessianVectorProduct(at: [0.5, 3], direction: [1, -2]) { line.gradient(at: $0) }
    // H·v = [22 − 12, 6 − 4]; the differences keep about ten digits.
    #expect(largestDifference(product, [10, 2]) < 1e-9)
    #expect(hessianVectorProduct(at: [0.5, 3], direction: [0, 0]) { $0 } == [0, 0])
    // Not a parabola: a difference that is not small is wrong, whatever the length of the direction.
    let bent = hessianVectorProduct(at: [0.0, 1], direction: [100, 200]) { $0.map { .exp($0) } }
    #expect(largestDifference(bent, [100, 200 * .exp(1)]) < 1e-6)
    let extremes = hessianExtremes(of: line, at: [0, 0])
    #expect((extremes.largest.value - 12 - 136.squareRoot()).magnitude < 1e-7)
  }

  @Test("A Hessian without a threshold stops with a sentence")
  func preconditions() async {
    await #expect(processExitsWith: .failure) {
      _ = stabilityThreshold(hessian: Matrix(rows: [[-1.0]]))
    }
    await #expect(processExitsWith: .failure) { _ = conditionNumber(Matrix(rows: [[-1.0]])) }
  }
}
