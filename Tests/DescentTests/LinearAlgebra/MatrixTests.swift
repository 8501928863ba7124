import Descent
import Testing

@Suite("Matrix")
struct MatrixTests {
  let matrix = Matrix(rows: [[1.0, 2, 3], [4, 5, 6]])

  @Test("Rows, columns, elements and the transpose")
  func access() {
    #expect(matrix.rowArrays == [[1, 2, 3], [4, 5, 6]])
    #expect(matrix.row(1) == [4, 5, 6])
    #expect(matrix.column(2) == [3, 6])
    #expect(matrix[1, 0] == 4)
    #expect(matrix.transposed() == Matrix(rows: [[1, 4], [2, 5], [3, 6]]))
  }

  @Test("Products with vectors and matrices")
  func products() {
    #expect(matrix * [1, 0, -1] == [-2, -2])
    #expect(matrix * matrix.transposed() == Matrix(rows: [[14, 32], [32, 77]]))
    #expect(Matrix.identity(2) * matrix == matrix)
    var result = [0.0, 0, 0]
    matrix.multiplyTransposed([1, 2], into: &result)
    #expect(result == matrix.transposed() * [1, 2])
  }

  @Test("Shapes that do not fit are refused")
  func badShapes() async {
    await #expect(processExitsWith: .failure) { _ = Matrix(rows: [[1.0], [2, 3]]) }
    await #expect(processExitsWith: .failure) {
      _ = Matrix(rows: [[1.0, 2]]) * Matrix(rows: [[1.0, 2]])
    }
    await #expect(processExitsWith: .failure) { _ = Matrix(rows: [[1.0, 2]]) * [1.0] }
    await #expect(processExitsWith: .failure) { _ = Matrix(rows: [[1.0, 2]])[0, 2] }
  }
}
