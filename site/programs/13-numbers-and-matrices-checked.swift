// Appendix: numbers and matrices, held against their definitions (Gradient Descent, Verified): all snippets of the chapter.

import Convergence
import Descent
import Differentiation
import Notebook

/// Whole numbers from −9 to 9 without 0, so that every term counts.
func whole(_ count: Int, seed: UInt64) -> [Double] {
  var generator = Descent.SplitMix64(seed: seed)
  return (0..<count).map { _ in
    let size = Double(1 + generator.nextIndex(below: 9))
    return generator.nextIndex(below: 2) == 0 ? size : -size
  }
}

/// Numbers with all their binary digits.
func uneven(_ count: Int, seed: UInt64) -> [Double] {
  var generator = Descent.SplitMix64(seed: seed)
  return (0..<count).map { _ in generator.nextUniform(in: -1...1) }
}

func wholeMatrix(_ rows: Int, _ columns: Int, seed: UInt64)
  -> Matrix<Double>
{
  Matrix(
    rows: rows, columns: columns,
    elements: whole(rows * columns, seed: seed))
}

/// How many comparisons were made, for the summary.
var comparisons = 0
func allHold(_ cases: [Bool]) -> Bool {
  comparisons += cases.count
  return !cases.isEmpty && cases.allSatisfy { $0 }
}

verify("eq-num-sum") { sample in
  let x = sample.vector(sample.integer(1...9))
  let way = sample.integer(0...2)
  return [
    "S": FormulaFunction { (x: [Double]) -> Double in
      [sum(x), pairwiseSum(x), compensatedSum(x)][way]
    },
    "x": x, "n": x.count,
  ]
}
verify("eq-num-logsumexp") { sample in
  let x = sample.vector(sample.integer(1...9))
  return [
    "m": FormulaFunction { (x: [Double]) -> Double in logSumExp(x) },
    "x": x, "n": x.count,
  ]
}

func leftToRight(_ x: ArraySlice<Double>) -> Double {
  x.reduce(0) { $0 + $1 }
}
func byHalves(_ x: ArraySlice<Double>) -> Double {
  if x.count <= 128 { return leftToRight(x) }
  return byHalves(x.prefix(x.count / 2))
    + byHalves(x.dropFirst(x.count / 2))
}
let lengths = [
  0, 1, 2, 3, 127, 128, 129, 130, 255, 256, 257, 258, 515, 1001,
]
expect(
  allHold(
    lengths.map {
      let x = uneven($0, seed: 1); return sum(x) == leftToRight(x[...])
    }),
  "from left to right, bit by bit")
expect(
  allHold(
    lengths.map {
      let x = uneven($0, seed: 2);
      return pairwiseSum(x) == byHalves(x[...])
    }),
  "by halves, bit by bit")
expect(
  allHold(
    [3, 130, 257].map { n in
      let x = whole(n, seed: 3)
      return Double(pairwiseSum(x.map { Float($0) }))
        == leftToRight(x[...])
        && Double(sum(x.map { Float($0) })) == leftToRight(x[...])
    }), "in Float as well")

/// The exact sum of whole numbers times powers of 2, with integers of
/// 128 binary digits.
func exactly(_ parts: [(whole: Int, power: Int)]) -> Double {
  let total = parts.reduce(Int128(0)) {
    $0 + (Int128($1.whole) << Int128($1.power))
  }
  return Double(total)
}
expect(
  allHold(
    (0..<60).map { round in
      var generator = Descent.SplitMix64(seed: UInt64(round))
      var parts: [(whole: Int, power: Int)] = (0..<(2 + round)).map {
        _ in
        (
          generator.nextIndex(below: 2_000_001) - 1_000_000,
          generator.nextIndex(below: 60)
        )
      }
      // The large ones cancel, so that what is left is what rounding
      // would have taken.
      if round % 2 == 0 {
        parts += parts.dropFirst().map { (-$0.whole, $0.power) }
      }
      let x = parts.map { Double($0.whole) * .pow(2, Double($0.power)) }
      return compensatedSum(x) == exactly(parts)
    }), "the exact sum, rounded once")
expect(
  compensatedSum([.infinity, 1.0]) == .infinity,
  "an infinity is the sum")
expect(
  compensatedSum([1.0, -.infinity, 2.0]) == -.infinity,
  "so is a negative one")
expect(
  compensatedSum([.infinity, -Double.infinity]).isNaN,
  "two of different signs have none")

let far = 1_000.0
expect(logSumExp([0.75]) == 0.75, "the only element is the result")
expect(
  logSumExp([far]) == far && logSumExp([-far]) == -far, "also a far one"
)
expect(
  logSumExp([far, far + 1, far - 2]),
  equals: far + .log(1 + .exp(1) + .exp(-2)), within: 1e-12,
  "nothing overflows")
expect(
  logSumExp([-far, -far - 1]), equals: -far + .log(1 + .exp(-1)),
  within: 1e-12,
  "and nothing underflows")
expect(
  logSumExp([0.5, 2, -1]) == logSumExp([2, 0.5, -1]),
  "the largest may stand anywhere")
expect(
  logSumExp([-Double.infinity, 0.25]) == 0.25,
  "a term of 0 adds nothing")
expect(
  logSumExp([-Double.infinity, -.infinity]) == -.infinity,
  "only such terms leave 0")
expect(
  logSumExp([1, Double.infinity]) == .infinity,
  "an infinite term is the result")
expect(
  logSumExp([.infinity, -Double.infinity]) == .infinity
    && logSumExp([-Double.infinity, 3, .infinity]) == .infinity,
  "whatever stands beside it")
expect(
  logSumExp([Double.nan, 1]).isNaN && logSumExp([1, Double.nan]).isNaN
    && logSumExp([.infinity, Double.nan]).isNaN, "NaN stays NaN")

verify("eq-num-dot") { sample in
  let n = sample.integer(1...9)
  let x = sample.vector(n), y = sample.vector(n)
  return ["x": x, "y": y, "n": n, "x \\cdot y": dot(x, y)]
}
func inLanes(_ x: [Double], _ y: [Double]) -> Double {
  var lanes = [0.0, 0, 0, 0]
  for i in x.indices {
    lanes[i < x.count / 4 * 4 ? i % 4 : 0] += x[i] * y[i]
  }
  return (lanes[0] + lanes[1]) + (lanes[2] + lanes[3])
}
expect(
  allHold(
    (0..<24).map { n in
      let (x, y) = (uneven(n, seed: 4), uneven(n, seed: 5))
      return dot(x, y) == inLanes(x, y)
    }), "in four lanes, bit by bit")
expect(
  allHold(
    (0..<24).map { n in
      let (x, y) = (whole(n, seed: 6), whole(n, seed: 7))
      var (product, added, less, multiple) = (
        0.0, [Double](), [Double](), [Double]()
      )
      var moved = y
      axpy(-3, x, into: &moved)
      for i in 0..<n {
        product += x[i] * y[i]
        added.append(x[i] + y[i])
        less.append(x[i] - y[i])
        multiple.append(-3 * x[i])
      }
      let single = dot(x.map { Float($0) }, y.map { Float($0) })
      let dual = dot(
        x.map { Dual($0, derivative: 1) }, y.map { Dual($0) })
      return dot(x, y) == product && Double(single) == product
        && dual.value == product
        && dual.derivative == y.reduce(0, +) && add(x, y) == added
        && subtract(x, y) == less
        && scale(x, by: -3) == multiple && moved == add(multiple, y)
        && squaredNorm(x) == dot(x, x)
        && norm(x) == dot(x, x).squareRoot()
        && distance(x, y) == norm(less)
    }),
  "sums, differences, multiples and products of whole numbers are exact"
)
expect(
  allHold([
    maximumNorm([Double]()) == 0, maximumNorm([2.0, -5, 3]) == 5,
    maximumNorm([-2.0, 1, 7]) == 7,
    maximumNorm([4.0, 4]) == 4, maximumNorm([1, Double.nan, 2]).isNaN,
    maximumNorm([1, 2, Double.nan]).isNaN,
  ]), "the largest magnitude, and NaN where there is one")

verify("eq-num-product") { sample in
  let a = sample.matrix(2, 3), b = sample.matrix(3, 2)
  let product = Matrix(rows: a) * Matrix(rows: b)
  let tiled = Matrix.product(Matrix(rows: a), Matrix(rows: b))
  let i = sample.integer(1...2), j = sample.integer(1...2)
  return [
    "A": a, "B": b, "n": 3, "i": i, "j": j,
    "C": (sample.boolean() ? product : tiled).rowArrays,
  ]
}
/// The product by its definition.
func plainProduct(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  a.map { row in
    (b.first ?? []).indices.map { j in
      var total = 0.0
      for k in row.indices { total += row[k] * b[k][j] }
      return total
    }
  }
}
func flipped(_ a: [[Double]]) -> [[Double]] {
  (a.first ?? []).indices.map { j in a.map { $0[j] } }
}
let shapes =
  (1...9).flatMap { m in
    [1, 2, 3, 4, 5, 7, 8, 9, 13].map { (m, 3, $0) }
  }
  + [(2, 1, 17), (5, 6, 3), (1, 1, 1), (16, 2, 16), (3, 9, 12)]
expect(
  allHold(
    shapes.map { m, k, n in
      let a = wholeMatrix(m, k, seed: 8), b = wholeMatrix(k, n, seed: 9)
      let expected = plainProduct(a.rowArrays, b.rowArrays)
      let (aT, bT) = (a.transposed(), b.transposed())
      let singles = Matrix.product(
        Matrix(
          rows: m, columns: k, elements: a.elements.map { Float($0) }),
        Matrix(
          rows: k, columns: n, elements: b.elements.map { Float($0) }))
      let start = wholeMatrix(m, n, seed: 10)
      var added = start
      Matrix.multiplyAdd(a, b, into: &added)
      return (a * b).rowArrays == expected
        && Matrix.product(a, b).rowArrays == expected
        && Matrix.product(aT, b, transposeLeft: true).rowArrays
          == expected
        && Matrix.product(a, bT, transposeRight: true).rowArrays
          == expected
        && Matrix.product(
          aT, bT, transposeLeft: true, transposeRight: true
        ).rowArrays == expected
        && singles.elements.map { Double($0) }
          == expected.flatMap { $0 }
        && aT.rowArrays == flipped(a.rowArrays)
        && subtract(added.elements, start.elements)
          == expected.flatMap { $0 }
    }), "products of every shape, transposed or not, are exact")
expect(
  allHold(
    [(1, 2, 3), (3, 2, 2), (4, 5, 1)].map { m, k, n in
      let a = wholeMatrix(m, k, seed: 11),
        b = wholeMatrix(k, n, seed: 12)
      func dual(_ x: Matrix<Double>, _ slope: Double)
        -> Matrix<Dual<Double>>
      {
        Matrix(
          rows: x.rows, columns: x.columns,
          elements: x.elements.map { Dual($0, derivative: slope) })
      }
      let product = Matrix.product(dual(a, 1), dual(b, 0))
      let turned = Matrix.product(
        dual(a.transposed(), 1), dual(b.transposed(), 0),
        transposeLeft: true, transposeRight: true)
      let expected = plainProduct(a.rowArrays, b.rowArrays).flatMap {
        $0
      }
      let slopes = (0..<(m * n)).map { index in
        b.column(index % n).reduce(0, +)
      }
      return product.elements.map(\.value) == expected
        && turned.elements.map(\.value) == expected
        && product.elements.map(\.derivative) == slopes
    }), "and dual numbers pass through")

let large = [
  (67, 300, 5), (64, 256, 8), (65, 257, 513), (3, 513, 521),
  (130, 2, 12),
]
expect(
  allHold(
    large.map { m, k, n in
      let a = wholeMatrix(m, k, seed: 13),
        b = wholeMatrix(k, n, seed: 14)
      let v = whole(n, seed: 15)
      func times(_ x: Matrix<Double>, _ v: [Double]) -> [Double] {
        var result = [Double](repeating: 0, count: x.rows)
        for i in 0..<x.rows {
          for j in 0..<x.columns {
            result[i] += x.elements[i * x.columns + j] * v[j]
          }
        }
        return result
      }
      let expected = times(a, times(b, v))
      let single = Matrix.product(
        Matrix(
          rows: m, columns: k, elements: a.elements.map { Float($0) }),
        Matrix(
          rows: k, columns: n, elements: b.elements.map { Float($0) }))
      let wide = Matrix(
        rows: m, columns: n,
        elements: single.elements.map { Double($0) })
      return times(Matrix.product(a, b), v) == expected
        && times(wide, v) == expected
        && times(
          Matrix.product(a.transposed(), b, transposeLeft: true), v)
          == expected
    }), "large products agree with the product of a vector")

/// The terms of one element in the order in which tiles add them: 256
/// at a time.
func inBlocks(_ x: [Double], _ y: [Double]) -> Double {
  var total = 0.0
  for start in stride(from: 0, to: x.count, by: 256) {
    var block = 0.0
    for k in start..<min(start + 256, x.count) { block += x[k] * y[k] }
    total += block
  }
  return total
}
expect(
  allHold(
    [255, 256, 257, 600].map { k in
      let a = Matrix(
        rows: 5, columns: k, elements: uneven(5 * k, seed: 16))
      let b = Matrix(
        rows: k, columns: 5, elements: uneven(5 * k, seed: 17))
      let product = Matrix.product(a, b)
      return (0..<5).allSatisfy { i in
        (0..<5).allSatisfy { j in
          product[i, j] == inBlocks(a.row(i), b.column(j))
        }
      }
    }), "the same order of additions in every tile, bit by bit")
expect(
  Matrix.product(
    Matrix(rows: 2, columns: 0, elements: [Double]()),
    wholeMatrix(0, 3, seed: 1)
  )
  .elements == [0, 0, 0, 0, 0, 0], "a product of no terms is 0")

let grid = Matrix(rows: [[1.0, 2, 3], [4, 5, 6]])
var written = grid
written[1, 0] = 7
var (byRows, byColumns) = ([9.0, 9], [9.0, 9, 9])
grid.multiply([1, 10, 100], into: &byRows)
grid.multiplyTransposed([1, 10], into: &byColumns)
expect(
  allHold([
    grid.rows == 2, grid.columns == 3, grid.row(0) == [1, 2, 3],
    grid.row(1) == [4, 5, 6],
    grid.column(0) == [1, 4], grid.column(2) == [3, 6], grid[0, 0] == 1,
    grid[1, 0] == 4,
    grid[0, 2] == 3, grid[1, 2] == 6,
    grid.rowArrays == [[1, 2, 3], [4, 5, 6]],
    written.elements == [1, 2, 3, 7, 5, 6], byRows == [321, 654],
    byColumns == [41, 52, 63],
    grid * [1, 10, 100] == [321, 654],
    Matrix(column: [3.0, 4]).rowArrays == [[3], [4]],
    Matrix(column: [3.0, 4]).columns == 1,
    Matrix<Double>.identity(3).rowArrays == [
      [1, 0, 0], [0, 1, 0], [0, 0, 1],
    ],
    Matrix.diagonal([2.0, 3]).rowArrays == [[2, 0], [0, 3]],
    Matrix(rows: 2, columns: 2, repeating: 5.0).elements == [
      5, 5, 5, 5,
    ],
    Matrix(rows: [[Double]]()).columns == 0,
    grid.selecting(rows: [1, 0, 1]).rowArrays == [
      [4, 5, 6], [1, 2, 3], [4, 5, 6],
    ],
    grid.selecting(rows: []).rows == 0,
    grid.selecting(rows: [1]).columns == 3,
    grid.transposed().rowArrays == [[1, 4], [2, 5], [3, 6]],
  ]), "elements, rows and columns lie where they should")

func lowerFactor(_ size: Int, seed: UInt64) -> [[Double]] {
  let numbers = whole(size * size, seed: seed)
  return (0..<size).map { i in
    (0..<size).map { j in
      j > i
        ? 0
        : i == j ? abs(numbers[i * size + j]) : numbers[i * size + j]
    }
  }
}
verify("eq-num-solve", tolerance: .relative(1e-11)) { sample in
  let n = sample.integer(1...4)
  let matrix = sample.positiveDefiniteMatrix(n),
    right = sample.positiveVector(n)
  return [
    "A": matrix, "b": right, "n": n, "i": sample.integer(1...n),
    "x": solvePositiveDefinite(Matrix(rows: matrix), right) ?? [],
  ]
}
expect(
  allHold(
    (1...8).flatMap { n in
      (0..<4).map { round in
        let factor = lowerFactor(n, seed: UInt64(100 * n + round))
        let matrix = plainProduct(factor, flipped(factor))
        let x = whole(n, seed: UInt64(round))
        let right = plainProduct(matrix, x.map { [$0] }).flatMap { $0 }
        // What stands above the diagonal is never read.
        let lower = matrix.indices.map { i in
          matrix.indices.map { j in j > i ? Double.nan : matrix[i][j] }
        }
        return solvePositiveDefinite(Matrix(rows: matrix), right) == x
          && solvePositiveDefinite(Matrix(rows: lower), right) == x
      }
    }), "the solution of whole numbers is exact")
let (one, last) = (1.0, Double.ulpOfOne)
func isRefused(_ rows: [[Double]]) -> Bool {
  solvePositiveDefinite(Matrix(rows: rows), rows.map { _ in 1 }) == nil
}
expect(
  allHold([
    isRefused([[1, 2], [2, 1]]), isRefused([[0]]), isRefused([[-1]]),
    isRefused([[.nan]]),
    isRefused([[1, 1], [1, 1]]),
    isRefused([[1, 1], [1, one + 2 * last]]),
    !isRefused([[1, 1], [1, one + 3 * last]]),
    !isRefused([[2, 1], [1, 2]]),
    isRefused([[4, 0, 2], [0, 1, 0], [2, 0, 1]]),
    !isRefused([[4, 0, 2], [0, 1, 0], [2, 0, 2]]),
    isRefused([[1, 0, 1], [0, 1, 0], [1, 0, one + 3 * last]]),
    !isRefused([[1, 0, 1], [0, 1, 0], [1, 0, one + 4 * last]]),
    !isRefused([[1e-300]]),
    solvePositiveDefinite(Matrix(rows: [[4.0]]), [8]) == [2],
  ]), "what is not positive definite is refused, and nothing else")
// The root of 2, and 2 divided by that root, are not the same number.
let rootOf2 = 2.0.squareRoot()
expect(
  solvePositiveDefinite(Matrix(rows: [[2.0]]), [1])
    == [1 / rootOf2 / rootOf2],
  "the diagonal of the factor holds roots")

func symmetric(_ size: Int, seed: UInt64) -> Matrix<Double> {
  let numbers = uneven(size * size, seed: seed)
  var result = Matrix(rows: size, columns: size, repeating: 0.0)
  for i in 0..<size {
    for j in 0...i {
      (result[i, j], result[j, i]) = (
        numbers[i * size + j], numbers[i * size + j]
      )
    }
  }
  return result
}
verify("eq-num-eigen", tolerance: .absolute(1e-13)) { sample in
  let n = sample.integer(1...5)
  let matrix = Matrix(rows: sample.symmetricMatrix(n))
  let found = SymmetricEigenvalues(matrix)
  return [
    "A": matrix.rowArrays, "V": flipped(found.vectors),
    "λ": found.values, "n": n,
    "i": sample.integer(1...n), "j": sample.integer(1...n),
  ]
}
/// How far the pairs are from being eigenvalues, and the vectors from
/// being orthonormal.
func faults(
  _ matrix: Matrix<Double>, _ found: SymmetricEigenvalues<Double>
) -> Double {
  var worst = 0.0
  for (value, vector) in zip(found.values, found.vectors) {
    let image = plainProduct(matrix.rowArrays, vector.map { [$0] })
      .flatMap { $0 }
    worst = max(
      worst, zip(image, vector).map { abs($0 - value * $1) }.max() ?? 0)
  }
  for (i, first) in found.vectors.enumerated() {
    for (j, second) in found.vectors.enumerated() {
      let product = zip(first, second).map(*).reduce(0, +)
      worst = max(worst, abs(product - (i == j ? 1 : 0)))
    }
  }
  return worst
}
expect(
  allHold(
    (1...9).flatMap { n in
      (0..<3).map { round in
        let matrix = symmetric(n, seed: UInt64(20 * n + round))
        let found = SymmetricEigenvalues(matrix)
        // Each of about n² rotations, in up to ten sweeps, rounds by a
        // unit or two.
        return found.values.count == n
          && faults(matrix, found) < 40 * Double(n) * .ulpOfOne
          && zip(found.values, found.values.dropFirst()).allSatisfy {
            $0 <= $1
          }
      }
    }), "every pair is one, in order, with orthonormal vectors")
// With the diagonal 1 and δ² and q·δ beside it, the product of both is
// (1 − q²)·δ² and the larger one is 1 but for δ².
func smallest(_ delta: Double, _ share: Double, isFirst: Bool) -> Double
{
  let (small, beside) = (delta * delta, share * delta)
  let matrix = Matrix(
    rows: isFirst
      ? [[small, beside], [beside, 1]]
      : [[1, beside], [beside, small]])
  return SymmetricEigenvalues(matrix).values[0] / small
    / (1 - share * share)
}
let gradings: [Double] = [1e-8, 1e-12, 1e-17, 1e-35, 1e-80]
expect(
  gradings.flatMap {
    [
      smallest($0, 0.9, isFirst: true),
      smallest($0, 0.9, isFirst: false),
    ]
  },
  equal: gradings.flatMap { _ in [1, 1] }, within: 64 * .ulpOfOne,
  "small ones keep their digits")
// One rotation is enough for two rows; what a second sweep finds is the
// rounding of the first.
let pairs: [SymmetricEigenvalues<Double>] = (1...9).map {
  SymmetricEigenvalues(symmetric(2, seed: UInt64($0)))
}
let crowds: [SymmetricEigenvalues<Double>] = (1...4).map {
  SymmetricEigenvalues(symmetric(9, seed: UInt64($0)))
}
expect(
  allHold(
    pairs.map { (1...2).contains($0.sweeps) }
      + crowds.map { (4...8).contains($0.sweeps) }
      + [SymmetricEigenvalues(Matrix<Double>.identity(3)).sweeps == 0]),
  "the angles are right, so that few sweeps are enough")
let steep = SymmetricEigenvalues(
  Matrix(rows: [
    [1e-20, 1e-12, 0.0], [1e-12, 1, 1e-9], [0, 1e-9, 1e-10],
  ]))
expect(
  steep.values[0] / (1e-20 - 1e-24), equals: 1, within: 1e-8,
  "also among three")
expect(
  allHold([
    SymmetricEigenvalues(Matrix.diagonal([3.0, -1, 2])).values == [
      -1, 2, 3,
    ],
    SymmetricEigenvalues(Matrix.diagonal([3.0, -1, 2])).vectors
      == [[0, 1, 0], [0, 0, 1], [1, 0, 0]],
    SymmetricEigenvalues(Matrix(rows: [[0.0, 0], [0, 0]])).values == [
      0, 0,
    ],
    SymmetricEigenvalues(Matrix(rows: [[5.0]])).values == [5],
    SymmetricEigenvalues(Matrix(rows: [[5.0]])).vectors == [[1]],
    SymmetricEigenvalues(Matrix<Double>.identity(3)).vectors
      == [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    SymmetricEigenvalues(Matrix(rows: [[1, .nan], [.nan, 1.0]])).values
      .allSatisfy(\.isNaN),
    SymmetricEigenvalues(
      Matrix(rows: [[1, 0], [0, Double.infinity]])
    ).values
      .allSatisfy(\.isNaN),
    SymmetricEigenvalues(Matrix(rows: [[0.0, 3], [3, 0]])).values.map {
      ($0 * 1e12).rounded()
    }
      == [-3e12, 3e12],
  ]), "diagonals, zeros and numbers that are none")
// Products such as XᵀX may differ across the diagonal by rounding: 16
// units for each row.
let nearly = Matrix(rows: [[1, 1], [1 + 31 * Double.ulpOfOne, 1]])
expect(
  SymmetricEigenvalues(nearly).values[1], equals: 2,
  within: 64 * .ulpOfOne)
let nearlyLarge = Matrix(
  rows: nearly.rowArrays.map { scale($0, by: 4096) })
expect(
  SymmetricEigenvalues(nearlyLarge).values[1], equals: 8192,
  within: 4096 * 64 * .ulpOfOne,
  "of its largest element, however large that is")

/// Power iteration, word by word.
func powers(
  _ matrix: Matrix<Double>, tolerance: Double, limit: Int, seed: UInt64
)
  -> (value: Double, vector: [Double], residual: Double, count: Int)
{
  func length(_ x: [Double]) -> Double {
    x.map { $0 * $0 }.reduce(0, +).squareRoot()
  }
  var generator = Descent.SplitMix64(seed: seed)
  var vector = (0..<matrix.rows).map { _ in generator.nextNormal() }
  var size = length(vector)
  vector = vector.map { $0 / size }
  var count = 0
  while true {
    count += 1
    let image = plainProduct(matrix.rowArrays, vector.map { [$0] })
      .flatMap { $0 }
    let value = zip(vector, image).map(*).reduce(0, +)
    let residual = length(zip(image, vector).map { $0 - value * $1 })
    if residual <= tolerance * abs(value) || count == limit {
      return (value, vector, residual, count)
    }
    size = length(image)
    vector = image.map { $0 / size }
  }
}
expect(
  allHold(
    [
      (3, 1e-10, 500), (4, 1e-4, 500), (5, 1e-10, 7), (2, 1e-10, 1),
      (1, 1e-10, 9),
    ].flatMap {
      (n: Int, tolerance: Double, limit: Int) in
      (0..<3).map { seed in
        // One eigenvalue stands far out, of either sign, so that few
        // steps are enough.
        var matrix = symmetric(n, seed: UInt64(40 + seed))
        matrix[0, 0] = seed == 1 ? -6 : 6
        let found = powerIteration(
          matrix, tolerance: tolerance, iterationLimit: limit,
          seed: UInt64(seed))
        let plain = powers(
          matrix, tolerance: tolerance, limit: limit, seed: UInt64(seed)
        )
        return found.iterations == plain.count
          && abs(found.value - plain.value) < 1e-13
          && abs(found.residual - plain.residual) < 1e-13
          && zip(found.vector, plain.vector).allSatisfy {
            abs($0 - $1) < 1e-13
          }
      }
    }), "power iteration is what its definition does, step by step")
expect(
  powerIteration(dimension: 2, iterationLimit: 5) {
    $0.map { $0 * Double.nan }
  }.iterations == 1
    && powerIteration(dimension: 2, iterationLimit: 5) {
      $0.map { $0 * 0.0 }
    }.iterations == 1,
  "NaN ends it, and a map to 0 has its eigenvalue at once")

/// A matrix with two given eigenvalues, turned by an angle.
func turned(_ small: Double, _ large: Double, _ angle: Double)
  -> Matrix<Double>
{
  let (c, s) = (Double.cos(angle), Double.sin(angle))
  let beside = (large - small) * c * s
  return Matrix(rows: [
    [large * c * c + small * s * s, beside],
    [beside, large * s * s + small * c * c],
  ])
}
verify("eq-num-rates", tolerance: .relative(1e-12)) { sample in
  let small = sample.positive(), large = small + sample.positive()
  let matrix = turned(small, large, sample.uniform(0...3))
  let fastest = fastestRate(hessian: matrix)
  return [
    "ℓ": small, "L": large, "η_f": fastest.learningRate,
    "r_f": fastest.contraction,
    "η_s": stabilityThreshold(hessian: matrix),
    "κ": conditionNumber(matrix),
  ]
}
verify("eq-num-momentum-rates", tolerance: .relative(1e-11)) { sample in
  let small = sample.positive(), large = small + sample.positive()
  let matrix = turned(small, large, sample.uniform(0...3))
  let momentum = sample.uniform(0...0.99)
  let fastest = fastestMomentum(hessian: matrix)
  return [
    "ℓ": small, "L": large, "μ": momentum,
    "η_h": momentumThreshold(hessian: matrix, momentum: momentum),
    "η_n": momentumThreshold(
      hessian: matrix, momentum: momentum, nesterov: true),
    "η_p": fastest.learningRate, "μ_p": fastest.momentum,
  ]
}
expect(
  allHold(
    [(1.0, 9.0), (2, 3), (0.5, 50)].map { small, large in
      let fastest = fastestMomentum(hessian: turned(small, large, 0.4))
      return abs(
        fastest.contraction * fastest.contraction - fastest.momentum)
        < 1e-14
        && fastest.contraction > 0
    }), "the factor is the root of the momentum")
expect(
  allHold([
    conditionNumber(Matrix.diagonal([2.0, 8])) == 4,
    conditionNumber(Matrix.diagonal([5.0])) == 1,
    conditionNumber(Matrix.diagonal([0.0, 1])) == .infinity,
    conditionNumber(Matrix.diagonal([-last, 1])) == .infinity,
    conditionNumber(Matrix.diagonal([-2 * last, 1])) == .infinity,
    conditionNumber(Matrix.diagonal([2 * last, 1])) == .infinity,
    conditionNumber(Matrix.diagonal([3 * last, 1])) == 1 / (3 * last),
    conditionNumber(Matrix.diagonal([4 * last, 3, 1])) == .infinity,
    conditionNumber(Matrix(rows: [[Double.nan]])).isNaN,
  ]), "an eigenvalue of 0, but for rounding, has no condition number")

/// What a step of momentum leaves of the distance in the long run, by
/// running the recurrence.
func longRun(
  _ rate: Double, _ momentum: Double, _ curvature: Double,
  nesterov: Bool
) -> Double {
  let kept = 1 - rate * curvature
  var (before, now, logarithm) = (1.0, 0.7310585786300049, 0.0)
  let steps = 40_000
  for step in 1...(2 * steps) {
    let velocity = now - before
    let next =
      nesterov
      ? kept * (now + momentum * velocity)
      : kept * now + momentum * velocity
    (before, now) = (now, next)
    let size = max(abs(before), abs(now))
    if size == 0 { return 0 }
    (before, now) = (before / size, now / size)
    // What the start adds is gone by the second half.
    if step > steps { logarithm += .log(size) }
  }
  return .exp(logarithm / Double(steps))
}
let settings: [(Double, Double, Double)] = [
  (0.1, 0.9, 1), (0.1, 0.3, 4), (0.9, 0.2, 3), (0.05, 0.5, 0.5),
  (1.5, 0.4, 1.1), (0.7, 0.9, 5),
  (0.3, 0.8, 2), (0.2, 0, 3), (0.45, 0.05, 4),
]
expect(
  allHold(
    settings.flatMap { rate, momentum, curvature in
      [false, true].map { nesterov in
        let found = momentumContraction(
          learningRate: rate, momentum: momentum, curvature: curvature,
          nesterov: nesterov)
        let measured = longRun(
          rate, momentum, curvature, nesterov: nesterov)
        // What complex roots add to the size swings; over this many
        // steps it moves the mean by less.
        return abs(found - measured) < 5e-4
      }
    }), "the factor is what the recurrence does")
expect(
  momentumContraction(
    learningRate: 0.25, momentum: 0.25, curvature: 1.0) == 0.5,
  "equal roots are roots")
expect(
  momentumContraction(
    learningRate: 1, momentum: 0.5, curvature: 1.0, nesterov: true)
    == 0,
  "a step to the minimum leaves nothing")

let inputs = Matrix(rows: [[1.0, 2], [3, -1], [0.5, 4]])
let squaredErrors: [(SquaredErrorScale, Double)] = [
  (.mean, 2.0 / 3), (.halfMean, 1.0 / 3), (.halfSum, 1),
]
let gram = plainProduct(flipped(inputs.rowArrays), inputs.rowArrays)
expect(
  allHold(
    squaredErrors.map { scale, factor -> Bool in
      let expected: [[Double]] = gram.map { row in
        row.map { factor * $0 }
      }
      return leastSquaresHessian(inputs, scale: scale).rowArrays
        == expected
    }), "the Hessian of each scale")
expect(
  leastSquaresHessian(inputs)
    == leastSquaresHessian(inputs, scale: .mean))
let slopes: ([Double]) -> [Double] = { $0.map { .exp($0 / 100) * 100 } }
/// The points at which the gradient is asked for.
var asked: [[Double]] = []
_ = hessianVectorProduct(at: [3, -4], direction: [0, 2]) {
  asked.append($0)
  return $0
}
_ = hessianVectorProduct(at: [0.25, 0], direction: [0.5, 0]) {
  asked.append($0)
  return $0
}
let (step, nearStep) = (
  Double.root(.ulpOfOne, 3) * 5 / 2, Double.root(.ulpOfOne, 3) * 1 / 0.5
)
expect(
  asked.flatMap { $0 },
  equal: [
    3, -4 + step * 2, 3, -4 - step * 2, 0.25 + nearStep * 0.5, 0,
    0.25 - nearStep * 0.5, 0,
  ],
  within: 4 * .ulpOfOne,
  "the step is the one that balances difference and rounding")
func isCurvature(_ place: Double, _ size: Double) -> Bool {
  let point: [Double] = [place, place + 0.5, -place]
  let direction: [Double] = [size, -2 * size, 0.5 * size]
  let product = hessianVectorProduct(
    at: point, direction: direction, gradient: slopes)
  let bound = 1e-8 * size * Double.exp(abs(place) / 100)
  return point.indices.allSatisfy { i -> Bool in
    abs(product[i] - Double.exp(point[i] / 100) * direction[i]) < bound
  }
}
let places: [Double] = [0, 1, -30, 200]
expect(
  allHold(
    places.flatMap { place in
      [
        isCurvature(place, 1e-3), isCurvature(place, 1),
        isCurvature(place, 500),
      ]
    }),
  "H·v to eight digits, near the origin and far from it, for short and for long directions"
)
expect(
  hessianVectorProduct(
    at: [1, 2.0], direction: [0, 0], gradient: slopes)
    == [0, 0], "a direction of no length has no curvature")

/// How often a loss was asked for.
var trials = 0
struct Curve {
  var loss: (Double) -> Double
  var slope: (Double) -> Double
  func counted(_ x: Double) -> Double {
    trials += 1
    return loss(x)
  }
  var objective: FunctionObjective<Double> {
    FunctionObjective(
      loss: { counted($0[0]) }, gradient: { [slope($0[0])] })
  }
}
let curves: [Curve] = [
  Curve(loss: { ($0 - 3) * ($0 - 3) }, slope: { 2 * ($0 - 3) }),
  Curve(loss: { 50 * $0 * $0 }, slope: { 100 * $0 }),
  Curve(
    loss: { ($0 * $0 - 1) * ($0 * $0 - 1) },
    slope: { 4 * $0 * ($0 * $0 - 1) }),
  Curve(loss: { .exp($0) - 2 * $0 }, slope: { .exp($0) - 2 }),
  Curve(
    loss: { .log(1 + $0 * $0) + .sin(3 * $0) },
    slope: { 2 * $0 / (1 + $0 * $0) + 3 * .cos(3 * $0) }),
  Curve(loss: { -$0 }, slope: { _ in -1 }),
  Curve(loss: { $0 < 2.3 ? -$0 : .nan }, slope: { _ in -1 }),
  Curve(
    loss: { $0 * $0 * $0 * $0 - 0.01 * $0 },
    slope: { 4 * $0 * $0 * $0 - 0.01 }),
  Curve(loss: { abs($0 - 0.3) }, slope: { $0 < 0.3 ? -1 : 1 }),
  Curve(loss: { 0.5 * $0 * $0 }, slope: { $0 }),
  // Ends of a bracket with one loss and a hill, or a plateau, between
  // them.
  Curve(
    loss: { $0 > -0.7 && $0 < 0.2 ? 2 : $0 < 0 ? -$0 : 3 * $0 },
    slope: { $0 < 0 ? -1 : 3 }),
  Curve(
    loss: { $0 > -0.7 && $0 < 0.2 ? 0.75 : $0 < 0 ? -$0 : 3 * $0 },
    slope: { $0 < 0 ? -1 : 3 }),
  // A parabola whose minimum lies at nine tenths of the bracket, to the
  // last bit.
  Curve(
    loss: { $0 == 0 ? 0 : $0 == 0.5 ? -0.8 : -2 },
    slope: { $0 == 0 ? -3.6 : 0 }),
  Curve(
    loss: { 1 / (1 + $0 * $0) - 2 / (1 + ($0 - 9) * ($0 - 9)) },
    slope: { x in
      let (near, far) = (1 + x * x, 1 + (x - 9) * (x - 9))
      return -2 * x / (near * near) + 4 * (x - 9) / (far * far)
    }),
]
let starts = [-2.0, -1.75, -0.4, 0, 0.1, 1, 1.7, 2.4525, 4]

/// Backtracking, word by word.
func backtrack(
  _ curve: Curve, _ start: Double, _ direction: Double,
  _ search: ArmijoSearch<Double>
)
  -> LineSearchStep<Double>?
{
  let (loss, slope) = (
    curve.loss(start), direction * curve.slope(start)
  )
  var length = search.firstLength
  for trial in 1...search.maximumTrials {
    let reached = curve.counted(start + length * direction)
    if reached <= loss + search.sufficientDecrease * length * slope {
      return LineSearchStep(
        length: length, point: [start + length * direction],
        loss: reached, trials: trial)
    }
    length = length * search.shrink
  }
  return nil
}

/// Algorithms 3.5 and 3.6 of the book that the documentation cites,
/// with the parabola's minimum as the new length.
func bracketed(
  _ curve: Curve, _ start: Double, _ direction: Double,
  _ search: WolfeSearch<Double>
)
  -> LineSearchStep<Double>?
{
  let first = (
    loss: curve.loss(start), slope: direction * curve.slope(start)
  )
  func at(_ length: Double) -> (
    length: Double, loss: Double, slope: Double
  ) {
    let x = start + length * direction
    return (length, curve.counted(x), direction * curve.slope(x))
  }
  func step(
    _ trial: (length: Double, loss: Double, slope: Double),
    _ trials: Int
  )
    -> LineSearchStep<Double>
  {
    LineSearchStep(
      length: trial.length, point: [start + trial.length * direction],
      loss: trial.loss,
      trials: trials)
  }
  var low = (length: 0.0, loss: first.loss, slope: first.slope)
  var high = low
  var (length, trials, isBracketed) = (search.firstLength, 0, false)
  while !isBracketed {
    if trials == search.maximumTrials { return nil }
    let trial = at(length)
    trials += 1
    let isEnough =
      trial.loss <= first.loss + search.sufficientDecrease * length
      * first.slope
    if !isEnough || (trials > 1 && trial.loss >= low.loss) {
      (high, isBracketed) = (trial, true)
    } else if abs(trial.slope) <= search.curvature * abs(first.slope) {
      return step(trial, trials)
    } else if trial.slope >= 0 {
      (high, low, isBracketed) = (low, trial, true)
    } else {
      (low, length) = (trial, 2 * length)
    }
  }
  while trials < search.maximumTrials {
    let width = high.length - low.length
    let share =
      -low.slope * width
      / (2 * (high.loss - low.loss - low.slope * width))
    let trial = at(
      low.length + width * (share >= 0.1 && share <= 0.9 ? share : 0.5))
    trials += 1
    let isEnough =
      trial.loss <= first.loss + search.sufficientDecrease
      * trial.length * first.slope
    if !isEnough || trial.loss >= low.loss {
      high = trial
    } else {
      if abs(trial.slope) <= search.curvature * abs(first.slope) {
        return step(trial, trials)
      }
      if trial.slope * width >= 0 { high = low }
      low = trial
    }
    if abs(high.length - low.length) <= low.length.ulp { return nil }
  }
  return nil
}

let armijos: [ArmijoSearch<Double>] = [
  ArmijoSearch(),
  ArmijoSearch(firstLength: 3, shrink: 0.3, sufficientDecrease: 0.4),
  ArmijoSearch(sufficientDecrease: 0.5),
  ArmijoSearch(firstLength: 40, maximumTrials: 3),
]
let wolfes: [WolfeSearch<Double>] = [
  WolfeSearch(), WolfeSearch(firstLength: 0.1, curvature: 0.1),
  WolfeSearch(firstLength: 7, sufficientDecrease: 0.3, curvature: 0.5),
  WolfeSearch(
    firstLength: 0.01, sufficientDecrease: 0.01, curvature: 0.05,
    maximumTrials: 9),
  WolfeSearch(
    firstLength: 20, sufficientDecrease: 0.2, curvature: 0.21,
    maximumTrials: 6),
  WolfeSearch(sufficientDecrease: 0.5),
  WolfeSearch(curvature: 0.02, maximumTrials: 200),
]
/// The search of the library and the plain one, from each start, along
/// the direction of descent and twice that.
func compare<Search: LineSearch<Double>>(
  _ search: Search,
  _ plain: (Curve, Double, Double) -> LineSearchStep<Double>?
) -> [Bool] {
  curves.flatMap { curve in
    starts.flatMap { start -> [Bool] in
      let gradient = curve.slope(start)
      guard gradient != 0, curve.loss(start).isFinite else { return [] }
      return [-gradient, gradient < 0 ? 0.5 : -0.5].map {
        direction -> Bool in
        trials = 0
        let found = search.search(
          on: curve.objective, from: [start], along: [direction],
          loss: curve.loss(start),
          gradient: [gradient])
        let needed = trials
        trials = 0
        return found == plain(curve, start, direction)
          && trials == needed
      }
    }
  }
}
expect(
  allHold(
    armijos.flatMap { search in
      compare(search) { backtrack($0, $1, $2, search) }
    }),
  "backtracking tries the lengths that it should, and takes the first that is good"
)
expect(
  allHold(
    wolfes.flatMap { search in
      compare(search) { bracketed($0, $1, $2, search) }
    }),
  "the bracket grows and narrows as in the algorithm")
expect(
  allHold(
    [Double.nan, .infinity].flatMap { loss in
      [
        ArmijoSearch<Double>().search(
          on: curves[0].objective, from: [1], along: [1], loss: loss,
          gradient: [-4]) == nil,
        WolfeSearch<Double>().search(
          on: curves[0].objective, from: [1], along: [1], loss: loss,
          gradient: [-4]) == nil,
      ]
    }), "nothing improves on a loss that is no number")

let bowl = Matrix(rows: [[3.0, 1], [1, 2]])
let onBowl = FunctionObjective<Double>(
  loss: { dot($0, bowl * $0) / 2 }, gradient: { bowl * $0 })
expect(
  allHold(
    [[1.0, 2], [-3, 0.5], [4, -1]].map { point in
      let gradient = bowl * point
      let direction = [-gradient[0], -2 * gradient[1]]
      let loss = dot(point, gradient) / 2
      let found = QuadraticSearch(hessian: bowl).search(
        on: onBowl, from: point, along: direction, loss: loss,
        gradient: gradient)
      guard let found else { return false }
      // At the minimum along the line the gradient is perpendicular to
      // it.
      return abs(dot(bowl * found.point, direction)) < 1e-13
        * squaredNorm(direction)
        && found.trials == 1
        && abs(found.loss - dot(found.point, bowl * found.point) / 2)
          < 1e-13
        && found.point
          == zip(point, direction).map { $0 + found.length * $1 }
    }), "the exact search ends where the slope is 0")
let saddle = Matrix.diagonal([1.0, -1])
expect(
  allHold(
    [([0.0, 1.0], [0.0, 1.0]), ([1, 1], [-1, 1])].map {
      point, direction in
      QuadraticSearch(hessian: saddle).search(
        on: onBowl, from: point, along: direction, loss: 0,
        gradient: scale(direction, by: -1))
        == nil
    }), "a line that does not curve upwards has no minimum")

let steepest = steepestDescent(
  on: onBowl, from: [1.0, 2], search: QuadraticSearch(hessian: bowl),
  steps: 3)
var at = [1.0, 2]
for _ in 0..<3 {
  let slope = bowl * at
  at = subtract(
    at, scale(slope, by: squaredNorm(slope) / dot(slope, bowl * slope)))
}
expect(
  steepest.finalParameters, equal: at, within: 1e-14,
  "three steps by hand")
let resting = steepestDescent(
  on: onBowl, from: [0.0, 0], search: WolfeSearch(), steps: 3)
let endless = steepestDescent(
  on: curves[5].objective, from: [0.0],
  search: WolfeSearch(maximumTrials: 4), steps: 3)
expect(
  allHold([
    resting.stopReason == .gradientNorm(0, limit: 0),
    resting.losses.count == 1,
    endless.stopReason
      == .failed(
        "The line search found no step that decreases the loss enough."),
  ]),
  "a gradient of 0 ends a run, and so does a search without a result")

let tilted = FunctionObjective<Double>(
  loss: { dot($0, bowl * $0) / 2 - $0[0] },
  gradient: { subtract(bowl * $0, [1, 0]) })
func hills(_ x: Double) -> Double { .cos(x) }
let hilly = FunctionObjective<Double>(
  loss: { hills($0[0]) }, gradient: { [-.sin($0[0])] })

let slope = FunctionObjective<Double>(
  loss: { -$0[0] }, gradient: { _ in [-1] })

/// Nesterov's method of 1983 for convex losses, word by word.
func accelerated(_ start: [Double], _ rate: Double, _ steps: Int)
  -> [Double]
{
  var (x, y) = (start, start)
  for t in 0..<steps {
    let slope = tilted.gradient(at: y)
    let next = y.indices.map { y[$0] - rate * slope[$0] }
    y = y.indices.map {
      next[$0] + Double(t) / Double(t + 3) * (next[$0] - x[$0])
    }
    x = next
  }
  return x
}
/// Barzilai and Borwein's rates, word by word.
func secant(
  _ objective: FunctionObjective<Double>, _ start: [Double],
  _ first: Double,
  _ length: BarzilaiBorweinLength, _ steps: Int
) -> [Double] {
  var (x, rate) = (start, first)
  var (lastX, lastSlope): ([Double]?, [Double]) = (nil, [])
  for _ in 0..<steps {
    let slope = objective.gradient(at: x)
    if let lastX {
      var (ss, sy, yy) = (0.0, 0.0, 0.0)
      for i in x.indices {
        let (s, y) = (x[i] - lastX[i], slope[i] - lastSlope[i])
        (ss, sy, yy) = (ss + s * s, sy + s * y, yy + y * y)
      }
      if sy > 0 { rate = length == .long ? ss / sy : sy / yy }
    }
    (lastX, lastSlope) = (x, slope)
    x = x.indices.map { x[$0] - rate * slope[$0] }
  }
  return x
}
func isNear(_ x: [Double], _ y: [Double]) -> Bool {
  x.count == y.count
    && zip(x, y).allSatisfy { abs($0 - $1) <= 1e-12 * max(1, abs($1)) }
}
expect(
  allHold(
    (0...7).flatMap { steps -> [Bool] in
      let start = [2.0, -1.5]
      let fast = acceleratedGradientDescent(
        on: tilted, from: start, learningRate: 0.2, steps: steps)
      return [
        isNear(fast.finalParameters, accelerated(start, 0.2, steps)),
        fast.losses.count == steps + 1,
        fast.stopReason == .budget(steps: steps),
      ]
        + [BarzilaiBorweinLength.long, .short].flatMap { length in
          [
            isNear(
              barzilaiBorwein(
                on: tilted, from: start, firstRate: 0.1, length: length,
                steps: steps
              )
              .finalParameters,
              secant(tilted, start, 0.1, length, steps)),
            // On top of a hill the gradients turn apart and the rate is
            // kept.
            isNear(
              barzilaiBorwein(
                on: hilly, from: [0.3], firstRate: 0.4, length: length,
                steps: steps
              )
              .finalParameters, secant(hilly, [0.3], 0.4, length, steps)
            ),
            // On a slope the gradient does not turn at all.
            isNear(
              barzilaiBorwein(
                on: slope, from: [1.0], firstRate: 0.4, length: length,
                steps: steps
              )
              .finalParameters, secant(slope, [1.0], 0.4, length, steps)
            ),
          ]
        }
    }), "each loop does its definition, step by step")
let atRest = barzilaiBorwein(
  on: onBowl, from: [0.0, 0], firstRate: 1, steps: 5)
let unasked = barzilaiBorwein(
  on: onBowl, from: [0.0, 0], firstRate: 1, steps: 0)
let broken = gradientDescent(
  on: FunctionObjective<Double>(loss: { _ in .nan }, gradient: { $0 }),
  from: [1.0],
  learningRate: 0.1, steps: 5)
expect(
  allHold([
    atRest.stopReason == .gradientNorm(0, limit: 0),
    atRest.losses.count == 1,
    unasked.stopReason == .budget(steps: 0), unasked.losses.count == 1,
    broken.stopReason == .nonFinite, broken.losses.count == 1,
  ]), "a gradient of 0 ends a run, and so does a loss that is no number"
)

/// Bisection, word by word.
func bisected(
  _ range: ClosedRange<Double>, _ tolerance: Double,
  _ holds: (Double) -> Bool
)
  -> (Double, Double, Bool)?
{
  var (low, high) = (range.lowerBound, range.upperBound)
  let first = holds(low)
  if holds(high) == first { return nil }
  while high - low > tolerance * max(abs(low), abs(high)) {
    let middle = low + (high - low) / 2
    if middle <= low || middle >= high { break }
    if holds(middle) == first { low = middle } else { high = middle }
  }
  return (low, high, first)
}
let edges: [(ClosedRange<Double>, Double, Double)] = [
  (0...1, 1e-9, 0.3), (-5...2, 1e-3, -1.25), (1e-6...10, 1e-12, 0.1),
  (-8...(-1), 0.01, -3),
  (0...4, 1e-300, 1), (0...4, 1e-300, 1 + .ulpOfOne), (0...8, 0.5, 1),
  (0...8, 0.25, 4), (2...3, 1, 2.5),
]
expect(
  allHold(
    edges.flatMap { range, tolerance, edge in
      [true, false].map { isBelow in
        var asked: [Double] = []
        let found = threshold(in: range, within: tolerance) { x in
          asked.append(x)
          return (x < edge) == isBelow
        }
        let plain = bisected(range, tolerance) {
          ($0 < edge) == isBelow
        }
        guard let found, let plain else { return false }
        return (found.below, found.above, found.holdsBelow) == plain
          && Set(asked).count == asked.count
          && found.value == found.below + (found.above - found.below)
            / 2
      }
    }),
  "bisection keeps the change between its ends, down to the width that is asked for"
)
expect(
  threshold(in: 0...1) { $0 > 2 } == nil
    && threshold(in: 0...1) { $0 < 2 } == nil,
  "no change, no threshold")

let shrinking = (0..<12).map { 5 * Double.pow(0.7, Double($0)) }
let sublinear = (0..<12).map {
  $0 == 0 ? 9 : 5 * Double.pow(Double($0), -1.5)
}
var patchy = shrinking
(patchy[3], patchy[6], patchy[9]) = (0, .infinity, .nan)
let rates = [
  fittedRate(of: shrinking), fittedRate(of: patchy),
  fittedRate(of: shrinking, in: 2..<6),
]
expect(
  allHold([
    rates.allSatisfy { abs(($0?.rate ?? 0) - 0.7) < 1e-14 },
    rates[0]?.steps == 0...11,
    rates[1]?.steps == 0...11, rates[2]?.steps == 2...5,
    rates.allSatisfy { ($0?.standardError ?? 1) < 1e-14 },
    fittedRate(of: [1.0, 0.5]) == nil,
    fittedRate(of: [0.0, 0, 0]) == nil,
    fittedRate(of: shrinking, in: 4..<6) == nil,
    fittedRate(of: shrinking, in: 0..<12) == rates[0],
  ]), "a geometric sequence has its factor")
let powersFound = [
  fittedPower(of: sublinear), fittedPower(of: sublinear, in: 1..<12),
  fittedPower(of: sublinear, in: 0..<4),
]
expect(
  allHold([
    powersFound.allSatisfy { abs(($0?.power ?? 0) - 1.5) < 1e-13 },
    powersFound.allSatisfy { abs(($0?.factor ?? 0) - 5) < 1e-12 },
    powersFound[0]?.steps == 1...11, powersFound[2]?.steps == 1...3,
    powersFound[0] == powersFound[1],
    fittedPower(of: sublinear, in: 0..<3) == nil,
    powersFound.allSatisfy { ($0?.standardError ?? 1) < 1e-13 },
  ]), "a power law has its power, and its step 0 has no part in it")
// One error off the line by a factor: the slope's standard error by the
// formula of regression.
let bent = [1.0, .exp(-1), .exp(-1.7), .exp(-3)]
let logs = bent.map { Double.log($0) }
let middle = logs.reduce(0, +) / 4
let offsets: [Double] = [-1.5, -0.5, 0.5, 1.5]
let tilt: Double =
  (0..<4).map { offsets[$0] * (logs[$0] - middle) }.reduce(0, +) / 5
let left = (0..<4).map { i -> Double in
  let gap: Double = logs[i] - middle - tilt * offsets[i]
  return gap * gap
}.reduce(0, +)
expect(
  fittedRate(of: bent)?.standardError ?? 0,
  equals: .exp(tilt) * (left / 2 / 5).squareRoot(),
  within: 1e-15, "with the standard error of its factor")

let cube: (Double) -> Double = { $0 * $0 * $0 }
// On a cubic the difference is 3x² + h², here without rounding.
func isCubic(_ x: Double, _ h: Double) -> Bool {
  centralDifference(of: cube, at: x, step: h) == 3 * x * x + h * h
}
expect(
  allHold([
    isCubic(1, 0.5), isCubic(-2, 0.25), isCubic(3, 2), isCubic(0, 1),
  ]),
  "a central difference of a cubic")
// At 10⁸ a step of 10⁻⁸ moves the points by one gap or none: the true
// distance is what counts.
expect(
  centralDifference(of: { 2 * $0 }, at: 1e8, step: 1e-8) == 2,
  "the distance of the rounded points")
func product(_ x: [Dual<Dual<Double>>]) -> Dual<Dual<Double>> {
  .exp(x[0] * x[1]) * .sin(x[2]) + x[0] * x[0] * x[2]
}
let (u, v, w) = (0.3, -0.7, 1.1)
let (growth, sine, cosine) = (
  Double.exp(u * v), Double.sin(w), Double.cos(w)
)
let uu: Double = v * v * growth * sine + 2 * w
let uv: Double = (1 + u * v) * growth * sine
let uw: Double = v * growth * cosine + 2 * u
let (vv, vw, ww) = (
  u * u * growth * sine, u * growth * cosine, -growth * sine
)
let hessian: [[Double]] = forwardHessian(of: product, at: [u, v, w])
expect(
  hessian.flatMap { $0 }, equal: [uu, uv, uw, uv, vv, vw, uw, vw, ww],
  within: 1e-15,
  "second derivatives by nested dual numbers")
func wave(_ x: Dual<Dual<Double>>) -> Dual<Dual<Double>> {
  .exp(.sin(x))
}
func flat(_ x: Dual<Dual<Double>>) -> Dual<Dual<Double>> {
  x * .sqrt(Dual(Dual(0)))
}
let (waveSine, waveCosine) = (Double.sin(0.4), Double.cos(0.4))
expect(
  forwardSecondDerivative(of: wave, at: 0.4),
  equals: Double.exp(waveSine) * (waveCosine * waveCosine - waveSine),
  within: 1e-15)
expect(
  forwardSecondDerivative(of: flat, at: 2) == 0,
  "a constant stays one where its function is infinitely steep")
