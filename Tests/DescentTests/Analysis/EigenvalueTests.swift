import Descent
import RealModule
import Testing

@Suite("Eigenvalues")
struct EigenvalueTests {
  /// 2 on the diagonal, −1 beside it: λₖ = 2 − 2·cos(kπ/(n+1)).
  func laplacian(_ size: Int) -> Matrix<Double> {
    var matrix = Matrix.diagonal([Double](repeating: 2, count: size))
    for index in 1..<size {
      matrix[index - 1, index] = -1
      matrix[index, index - 1] = -1
    }
    return matrix
  }

  func laplacianValues(_ size: Int) -> [Double] {
    (1...size).map { 2 - 2 * .cos(Double($0) * .pi / Double(size + 1)) }
  }

  func randomSymmetric(_ size: Int, seed: UInt64) -> Matrix<Double> {
    var generator = SplitMix64(seed: seed)
    var matrix = Matrix(rows: size, columns: size, repeating: 0.0)
    for row in 0..<size {
      for column in 0...row {
        matrix[row, column] = generator.nextNormal()
        matrix[column, row] = matrix[row, column]
      }
    }
    return matrix
  }

  @Test("All eigenvalues of matrices whose eigenvalues are known", arguments: [1, 2, 3, 12, 30])
  func jacobi(_ size: Int) {
    if size > 1 {
      let values = SymmetricEigenvalues(laplacian(size)).values
      #expect(largestDifference(values, laplacianValues(size)) < 1e-14)
    }
    // A constant matrix has its size once and 0 otherwise.
    let ones = SymmetricEigenvalues(Matrix(rows: size, columns: size, repeating: 1.0)).values
    let expected = Array(repeating: 0, count: size - 1) + [Double(size)]
    #expect(largestDifference(ones, expected) < 1e-14)
    #expect(SymmetricEigenvalues(Matrix<Double>.diagonal([3, -1, 2])).values == [-1, 2, 3])
  }

  @Test("Random symmetric matrices: A·v = λ·v, and the vectors are orthonormal", arguments: 1...10)
  func random(_ size: Int) {
    let matrix = randomSymmetric(size, seed: UInt64(size))
    let result = SymmetricEigenvalues(matrix)
    #expect(result.values == result.values.sorted())
    for (value, vector) in zip(result.values, result.vectors) {
      #expect(distance(matrix * vector, scale(vector, by: value)) < 1e-13)
    }
    let products = Matrix.product(
      Matrix(rows: result.vectors), Matrix(rows: result.vectors), transposeRight: true)
    #expect(largestDifference(products.elements, Matrix.identity(size).elements) < 1e-14)
  }

  @Test("A graded matrix keeps the digits of its small eigenvalue")
  func graded() {
    let matrix = Matrix(rows: [[1e12, 1e5], [1e5, 1.0]])
    // det = 1e12 − 1e10, trace = 1e12 + 1.
    let small = SymmetricEigenvalues(matrix).values[0]
    #expect((small / 0.99 - 1).magnitude < 1e-10)
  }

  @Test("Power iteration finds the eigenvalue of largest magnitude, even a negative one")
  func power() {
    let estimate = powerIteration(Matrix.diagonal([1.0, -5, 3]))
    #expect((estimate.value + 5).magnitude < 1e-9)
    #expect(estimate.residual <= 1e-10 * 5)
    #expect((norm(estimate.vector) - 1).magnitude < 1e-14)
    // 3/5 a step: 1e-10 needs about 45 steps.
    #expect(estimate.iterations < 80)
    let stopped = powerIteration(Matrix.diagonal([1.0, 0.999]), iterationLimit: 5)
    #expect(stopped.iterations == 5 && stopped.residual > 1e-10)
  }

  @Test("Lanczos finds both ends; in as many steps as there are dimensions, exactly")
  func lanczosEnds() {
    let size = 40
    let known = laplacianValues(size)
    let exact = lanczos(laplacian(size))
    #expect((exact.largest.value - known[size - 1]).magnitude < 1e-13)
    #expect((exact.smallest.value - known[0]).magnitude < 1e-13)
    #expect(exact.largest.residual < 1e-12 && exact.smallest.residual < 1e-12)
    // A few steps give estimates inside the spectrum, each within its residual of an eigenvalue.
    let rough = lanczos(laplacian(size), iterations: 8)
    #expect(rough.largest.value <= known[size - 1] && rough.smallest.value >= known[0])
    let nearest = known.map { ($0 - rough.largest.value).magnitude }.min() ?? .nan
    #expect(nearest <= rough.largest.residual)
  }

  @Test("Lanczos ends when the space is exhausted: the identity needs one step")
  func exhausted() {
    let identity = lanczos(Matrix<Double>.identity(9))
    #expect((identity.largest.value - 1).magnitude < 1e-15)
    #expect(identity.largest.iterations == 2)
    #expect((identity.conditionNumber - 1).magnitude < 1e-14)
  }

  @Test("NaN gives NaN, and ends")
  func nan() {
    let bad = Matrix(rows: [[Double.nan, 0], [0, 1]])
    #expect(SymmetricEigenvalues(bad).values.allSatisfy { $0.isNaN })
    #expect(powerIteration(bad).value.isNaN)
    #expect(lanczos(bad).largest.value.isNaN)
    #expect(conditionNumber(bad).isNaN)
  }

  @Test("Matrices without real eigenvalues stop with a sentence")
  func preconditions() async {
    await #expect(processExitsWith: .failure) {
      _ = SymmetricEigenvalues(Matrix(rows: [[1.0, 2], [3, 4]]))
    }
    await #expect(processExitsWith: .failure) {
      _ = SymmetricEigenvalues(Matrix(rows: [[1.0, 2, 3]]))
    }
  }
}
