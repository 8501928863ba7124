internal import Convergence
import RealModule

extension Matrix {
  /// The product op(A)·op(B), where op transposes the factors that are marked.
  ///
  /// A transposed factor is only read in another order, never copied whole. See
  /// ``addProduct(_:_:into:)`` for what makes it fast.
  ///
  /// - Parameters:
  ///   - left: The factor A.
  ///   - right: The factor B.
  ///   - transposeLeft: Whether A is transposed first.
  ///   - transposeRight: Whether B is transposed first.
  /// - Returns: The product; its shape is the rows of op(A) by the columns of op(B).
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public static func product(
    _ left: Matrix, _ right: Matrix, transposeLeft: Bool = false, transposeRight: Bool = false
  ) -> Matrix {
    let rows = transposeLeft ? left.columns : left.rows
    let columns = transposeRight ? right.rows : right.columns
    var result = Matrix(rows: rows, columns: columns, repeating: 0)
    left.elements.withUnsafeBufferPointer { leftElements in
      right.elements.withUnsafeBufferPointer { rightElements in
        result.elements.withUnsafeMutableBufferPointer { sums in
          let a = MatrixView(leftElements, rows: left.rows, columns: left.columns)
          let b = MatrixView(rightElements, rows: right.rows, columns: right.columns)
          addProduct(
            transposeLeft ? a.transposed : a, transposeRight ? b.transposed : b, into: sums)
        }
      }
    }
    return result
  }
}

/// A matrix in somebody else's memory; element (i, j) lies at `i * rowStride + j * columnStride`.
struct MatrixView<Scalar> {
  var elements: UnsafeBufferPointer<Scalar>
  var rows: Int
  var columns: Int
  var rowStride: Int
  var columnStride: Int

  /// The view of elements stored row after row.
  init(_ elements: UnsafeBufferPointer<Scalar>, rows: Int, columns: Int) {
    require(elements.count == rows * columns, "A view needs all elements of its matrix.")
    self.elements = elements
    self.rows = rows
    self.columns = columns
    rowStride = columns
    columnStride = 1
  }

  /// The same elements with rows and columns exchanged: nothing moves.
  var transposed: MatrixView {
    var result = self
    swap(&result.rows, &result.columns)
    swap(&result.rowStride, &result.columnStride)
    return result
  }
}

/// Adds A·B to `sums`, a matrix stored row after row: `sums` ← `sums` + A·B.
///
/// What makes it fast, for `Double` and `Float`:
/// - A tile of 4 rows by one SIMD vector of sums stays in registers while the inner loop runs; each
///   step of it loads 4 elements of A and a vector of B for 4 vector products.
/// - Both factors are first packed into strips in the order in which the inner loop reads them,
///   256 columns of A at a time, so that two strips fit the first-level cache and each block of A
///   the second-level one. Packing also absorbs transposition and fills ragged edges with zeros.
///
/// Every sum adds its products in the order of the inner index, 256 at a time, whatever the tile it
/// falls into: the same data give the same bits.
func addProduct<Scalar: AlgebraicField>(
  _ a: MatrixView<Scalar>, _ b: MatrixView<Scalar>, into sums: UnsafeMutableBufferPointer<Scalar>
) {
  require(
    a.columns == b.rows,
    "A \(a.rows)×\(a.columns) matrix cannot multiply a \(b.rows)×\(b.columns) one.")
  require(
    sums.count == a.rows * b.columns,
    "The product needs \(a.rows * b.columns) elements, not \(sums.count).")
  if a.columns == 0 || sums.isEmpty { return }
  if Scalar.self == Double.self {
    TiledProduct<SIMD4<Double>>(
      a: unsafeBitCast(a, to: MatrixView<Double>.self),
      b: unsafeBitCast(b, to: MatrixView<Double>.self),
      sums: unsafeBitCast(sums, to: UnsafeMutableBufferPointer<Double>.self)
    ).add()
  } else if Scalar.self == Float.self {
    TiledProduct<SIMD8<Float>>(
      a: unsafeBitCast(a, to: MatrixView<Float>.self),
      b: unsafeBitCast(b, to: MatrixView<Float>.self),
      sums: unsafeBitCast(sums, to: UnsafeMutableBufferPointer<Float>.self)
    ).add()
  } else {
    addProductPlainly(a, b, into: sums)
  }
}

/// The product of scalars that have no SIMD vectors, such as dual numbers.
private func addProductPlainly<Scalar: AlgebraicField>(
  _ a: MatrixView<Scalar>, _ b: MatrixView<Scalar>, into sums: UnsafeMutableBufferPointer<Scalar>
) {
  for i in 0..<a.rows {
    for k in 0..<a.columns {
      let factor = a.elements[i * a.rowStride + k * a.columnStride]
      for j in 0..<b.columns {
        sums[i * b.columns + j] += factor * b.elements[k * b.rowStride + j * b.columnStride]
      }
    }
  }
}

/// A product computed in tiles of 4 rows by one vector of columns.
private struct TiledProduct<Row: SIMD> where Row.Scalar: FloatingPoint {
  let a: MatrixView<Row.Scalar>
  let b: MatrixView<Row.Scalar>
  let sums: UnsafeMutableBufferPointer<Row.Scalar>

  private static var height: Int { 4 }
  private static var width: Int { Row.scalarCount }
  private static var depthBlock: Int { 256 }
  private static var rowBlock: Int { 64 }
  private static var columnBlock: Int { 512 }

  /// Adds the whole product, block by block.
  @inline(__always)
  func add() {
    let depth = min(a.columns, Self.depthBlock)
    let rows = min(roundUp(a.rows, to: Self.height), Self.rowBlock)
    let columns = min(roundUp(b.columns, to: Self.width), Self.columnBlock)
    // One allocation for both, which small products notice; B comes first, to lie straight in memory.
    withScratch(count: (columns + rows) * depth) { packedB in
      let packedA = packedB + columns * depth
      forBlocks(of: b.columns, size: Self.columnBlock) { columns in
        forBlocks(of: a.columns, size: Self.depthBlock) { depth in
          pack(b.transposed, columns, depth, strip: Self.width, into: packedB)
          forBlocks(of: a.rows, size: Self.rowBlock) { rows in
            pack(a, rows, depth, strip: Self.height, into: packedA)
            addTiles(rows, columns, depth: depth.count, packedA, packedB)
          }
        }
      }
    }
  }

  /// Copies a block into strips of `strip` rows, each strip column after column.
  @inline(__always)
  private func pack(
    _ view: MatrixView<Row.Scalar>, _ rows: Range<Int>, _ columns: Range<Int>, strip: Int,
    into packed: UnsafeMutablePointer<Row.Scalar>
  ) {
    guard let source = view.elements.baseAddress else { return }
    var target = packed
    for start in stride(from: rows.lowerBound, to: rows.upperBound, by: strip) {
      let filled = min(strip, rows.upperBound - start)
      for column in columns {
        let first = source + (start &* view.rowStride &+ column &* view.columnStride)
        if filled == strip {
          for i in 0..<strip { target[i] = first[i &* view.rowStride] }
        } else {
          for i in 0..<strip { target[i] = i < filled ? first[i &* view.rowStride] : 0 }
        }
        target += strip
      }
    }
  }

  @inline(__always)
  private func addTiles(
    _ rows: Range<Int>, _ columns: Range<Int>, depth: Int,
    _ packedA: UnsafeMutablePointer<Row.Scalar>, _ packedB: UnsafeMutablePointer<Row.Scalar>
  ) {
    var stripB = packedB
    for column in stride(from: columns.lowerBound, to: columns.upperBound, by: Self.width) {
      var stripA = packedA
      for row in stride(from: rows.lowerBound, to: rows.upperBound, by: Self.height) {
        addTile(row, column, depth: depth, stripA, stripB)
        stripA += Self.height &* depth
      }
      stripB += Self.width &* depth
    }
  }

  /// The inner loop: 4 rows of sums in registers, one column of A and one row of B a step.
  @inline(__always)
  private func addTile(
    _ row: Int, _ column: Int, depth: Int, _ stripA: UnsafePointer<Row.Scalar>,
    _ stripB: UnsafePointer<Row.Scalar>
  ) {
    var sum0 = Row(repeating: 0)
    var sum1 = sum0
    var sum2 = sum0
    var sum3 = sum0
    let rowsOfB = UnsafeRawPointer(stripB).assumingMemoryBound(to: Row.self)
    for k in 0..<depth {
      let b = rowsOfB[k]
      sum0 += b * stripA[4 &* k]
      sum1 += b * stripA[4 &* k &+ 1]
      sum2 += b * stripA[4 &* k &+ 2]
      sum3 += b * stripA[4 &* k &+ 3]
    }
    addRow(sum0, row, column)
    addRow(sum1, row + 1, column)
    addRow(sum2, row + 2, column)
    addRow(sum3, row + 3, column)
  }

  /// Adds one row of a tile to the result, leaving out what lies beyond its edges.
  @inline(__always)
  private func addRow(_ values: Row, _ row: Int, _ column: Int) {
    guard row < a.rows, let base = sums.baseAddress else { return }
    let target = base + (row &* b.columns &+ column)
    if column + Self.width <= b.columns {
      let memory = UnsafeMutableRawPointer(target)
      memory.storeBytes(of: memory.loadUnaligned(as: Row.self) + values, as: Row.self)
    } else {
      for lane in 0..<(b.columns - column) { target[lane] += values[lane] }
    }
  }

  @inline(__always)
  private func withScratch(count: Int, _ body: (UnsafeMutablePointer<Row.Scalar>) -> Void) {
    withUnsafeTemporaryAllocation(
      byteCount: count * MemoryLayout<Row.Scalar>.stride, alignment: 64
    ) { bytes in
      let scratch = bytes.bindMemory(to: Row.Scalar.self)
      if let base = scratch.baseAddress { body(base) }
    }
  }
}

@inline(__always)
private func forBlocks(of count: Int, size: Int, _ body: (Range<Int>) -> Void) {
  for start in stride(from: 0, to: count, by: size) { body(start..<min(start + size, count)) }
}

private func roundUp(_ count: Int, to multiple: Int) -> Int {
  (count + multiple - 1) / multiple * multiple
}
