import Descent
import Testing

@Suite("Positive definite systems")
struct SolvePositiveDefiniteTests {
  @Test("A system worked by hand")
  func byHand() {
    // The factor is [[2, 0], [1, 3]], all whole: nothing is rounded.
    let matrix = Matrix(rows: [[4.0, 2], [2, 10]])
    #expect(solvePositiveDefinite(matrix, [8, 22]) == [1, 2])
    #expect(solvePositiveDefinite(Matrix(rows: [[4.0]]), [6]) == [1.5])
  }

  @Test("Random systems are solved to a small residual")
  func random() throws {
    var random = SplitMix64(seed: 14)
    for size in 1..<9 {
      let factor = Matrix(
        rows: size, columns: size,
        elements: (0..<size * size).map { _ in random.nextNormal() })
      var matrix = factor * factor.transposed()
      for i in 0..<size { matrix[i, i] += 1 }
      let right = (0..<size).map { _ in random.nextNormal() }
      let x = try #require(solvePositiveDefinite(matrix, right))
      #expect(maximumNorm(subtract(matrix * x, right)) < 1e-13)
    }
  }

  @Test("Singular and indefinite matrices have no solution")
  func notDefinite() {
    #expect(solvePositiveDefinite(Matrix(rows: [[1.0, 1], [1, 1]]), [1, 2]) == nil)
    #expect(solvePositiveDefinite(Matrix(rows: [[1.0, 2], [2, 1]]), [1, 2]) == nil)
    #expect(solvePositiveDefinite(Matrix(rows: [[Double.nan]]), [1]) == nil)
  }

  @Test("A system that is not square is refused")
  func notSquare() async {
    await #expect(processExitsWith: .failure) {
      _ = solvePositiveDefinite(Matrix(rows: [[1.0, 2]]), [1])
    }
  }
}
