/// Uniform numbers in [−limit, limit].
func uniforms(
  _ count: Int, _ limit: Double, _ generator: inout some RandomNumberGenerator
) -> [Double] {
  (0..<count).map { _ in generator.nextUniform(in: -limit...limit) }
}

/// Normal numbers with mean 0.
func normals(
  _ count: Int, _ deviation: Double, _ generator: inout some RandomNumberGenerator
) -> [Double] {
  (0..<count).map { _ in deviation * generator.nextNormal() }
}

/// A random matrix, row after row, whose rows or columns, whichever are shorter in number, are
/// orthonormal.
///
/// Normal vectors are made orthogonal one after the other, each twice, because one pass of Gram and
/// Schmidt leaves errors that the second removes. Normal vectors have no preferred direction, so
/// neither has the result.
func orthonormalMatrix(
  _ rows: Int, _ columns: Int, _ generator: inout some RandomNumberGenerator
) -> [Double] {
  let length = max(rows, columns)
  var vectors: [[Double]] = []
  while vectors.count < min(rows, columns) {
    var vector = normals(length, 1, &generator)
    for _ in 0..<2 {
      for other in vectors { axpy(-dot(vector, other), other, into: &vector) }
    }
    vectors.append(scale(vector, by: 1 / norm(vector)))
  }
  let matrix = Matrix(rows: vectors)
  return (rows <= columns ? matrix : matrix.transposed()).elements
}
