internal import Convergence
import RealModule

extension Matrix {
  /// The matrix of the rows with the given numbers, in the order given; a number may come twice.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func selecting(rows selected: [Int]) -> Matrix {
    let chosen = selected.flatMap { row -> ArraySlice<Scalar> in
      require(row >= 0 && row < rows, "There is no row \(row): the matrix has \(rows).")
      return elements[row * columns..<(row + 1) * columns]
    }
    return Matrix(rows: selected.count, columns: columns, elements: chosen)
  }
}
