import Descent
import Differentiation
import RealModule
import Testing

@Suite("Matrix product")
struct MatrixProductTests {
  /// The product by its definition, each sum in the order of the inner index.
  func plainProduct<S: AlgebraicField>(_ a: Matrix<S>, _ b: Matrix<S>) -> Matrix<S> {
    var result = Matrix(rows: a.rows, columns: b.columns, repeating: S.zero)
    for i in 0..<a.rows {
      for j in 0..<b.columns {
        for k in 0..<a.columns { result[i, j] += a[i, k] * b[k, j] }
      }
    }
    return result
  }

  func randomMatrix<S: RealScalar>(
    _ rows: Int, _ columns: Int, _ generator: inout SplitMix64
  ) -> Matrix<S> {
    Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { _ in S(generator.nextUniform(in: -1...1)) })
  }

  /// The largest difference allowed: each of the n products of numbers below 1 and each sum rounds.
  func allowed<S: RealScalar>(_ inner: Int, _: S.Type) -> Double {
    Double(S.ulpOfOne) * Double(inner * inner + 1)
  }

  func check<S: RealScalar>(_: S.Type, rounds: Int, seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<rounds {
      let sizes = (0..<3).map { _ in 1 + generator.nextIndex(below: 21) }
      let (m, n, k) = (sizes[0], sizes[1], sizes[2])
      let a: Matrix<S> = randomMatrix(m, k, &generator)
      let b: Matrix<S> = randomMatrix(k, n, &generator)
      let expected = plainProduct(a, b).elements.map { Double($0) }
      let products = [
        Matrix.product(a, b),
        Matrix.product(a.transposed(), b, transposeLeft: true),
        Matrix.product(a, b.transposed(), transposeRight: true),
        Matrix.product(a.transposed(), b.transposed(), transposeLeft: true, transposeRight: true),
      ]
      for product in products {
        #expect(product.rows == m && product.columns == n)
        let difference = largestDifference(product.elements.map { Double($0) }, expected)
        #expect(difference <= allowed(k, S.self), "\(m)×\(k) · \(k)×\(n) of \(S.self)")
      }
    }
  }

  @Test("Random shapes, ragged edges and transposed factors give the product by its definition")
  func randomShapes() {
    check(Double.self, rounds: 25, seed: 1)
    check(Float.self, rounds: 25, seed: 2)
  }

  @Test("Shapes beyond every block size")
  func blocks() {
    var generator = SplitMix64(seed: 3)
    for (m, k, n) in [(67, 260, 9), (5, 515, 3), (3, 7, 521)] {
      let a: Matrix<Double> = randomMatrix(m, k, &generator)
      let b: Matrix<Double> = randomMatrix(k, n, &generator)
      let difference = largestDifference(
        Matrix.product(a, b).elements, plainProduct(a, b).elements)
      #expect(difference <= allowed(k, Double.self))
    }
    // Up to 256 inner columns a sum is added in the plain order: the bits are the same.
    let c: Matrix<Double> = randomMatrix(7, 256, &generator)
    let d: Matrix<Double> = randomMatrix(256, 9, &generator)
    #expect(Matrix.product(c, d) == plainProduct(c, d))
  }

  @Test("Dual numbers pass through, and their derivative is that of the product")
  func duals() {
    let a = Matrix(rows: [[Dual(2.0, derivative: 1), Dual(3.0)]])
    let b = Matrix(column: [Dual(5.0), Dual(7.0, derivative: -1)])
    let product = Matrix.product(a, b)
    #expect(product.elements.map(\.value) == [31])
    #expect(product.elements.map(\.derivative) == [2])
  }

  @Test("NaN and infinity reach the rows and columns that they belong to, and no others")
  func nonFinite() {
    var a = Matrix(rows: 5, columns: 3, repeating: 1.0)
    let b = Matrix(rows: 3, columns: 5, repeating: 2.0)
    a[4, 1] = .nan
    let product = Matrix.product(a, b)
    #expect(product.row(4).allSatisfy { $0.isNaN })
    #expect(product.elements.prefix(20).allSatisfy { $0 == 6 })
  }

  @Test("Empty factors give zeros or nothing")
  func empty() {
    let none = Matrix<Double>(rows: 2, columns: 0, elements: [])
    #expect(
      Matrix.product(none, none.transposed()) == Matrix(rows: 2, columns: 2, repeating: 0.0))
    #expect(Matrix.product(none.transposed(), none).elements == [])
  }

  @Test("Factors that do not fit stop with a sentence")
  func preconditions() async {
    await #expect(processExitsWith: .failure) {
      let a = Matrix(rows: 2, columns: 3, repeating: 1.0)
      _ = Matrix.product(a, a)
    }
  }
}
