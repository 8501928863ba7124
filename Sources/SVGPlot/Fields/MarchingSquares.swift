/// Lines of equal value on a grid (marching squares; Lorensen and Cline 1987 in two dimensions).
///
/// A square with two opposite corners above the level is ambiguous; the mean of its corners decides. Each
/// piece of a line keeps the higher side on its left, so pieces join end to start without searching.
struct MarchingSquares {
  /// Pixel positions of columns and rows.
  let x: [Double]
  let y: [Double]
  /// `values[row * x.count + column]`.
  let values: [Double]

  /// A field in pixels. `closed` surrounds it by a border lower than any level, which turns every line
  /// into a closed one along the border: what filling needs.
  init(_ field: ScalarField, area: PlotArea, closed: Bool) {
    var x = field.x.prefix(field.columnCount).map(area.x.position)
    var y = field.y.prefix(field.rowCount).map(area.y.position)
    var rows = (0..<field.rowCount).map { Array(field.values[$0].prefix(field.columnCount)) }
    if closed, let left = x.first, let right = x.last, let low = y.first, let high = y.last {
      x = [left] + x + [right]
      y = [low] + y + [high]
      let border = [Double](repeating: -.infinity, count: x.count)
      rows = [border] + rows.map { [-.infinity] + $0 + [-.infinity] } + [border]
    }
    self.init(x: x, y: y, values: Array(rows.joined()), closed: closed)
  }

  init(x: [Double], y: [Double], values: [Double], closed: Bool) {
    self.x = x
    self.y = y
    self.values = closed ? values.map { $0.isNaN ? -.infinity : $0 } : values
  }

  /// The lines at a level; the first point of a closed one is repeated at its end.
  func lines(at level: Double) -> [[PlotPoint]] {
    guard x.count > 1, y.count > 1 else { return [] }
    var next = [Int](repeating: -1, count: edgeCount)
    var isEntered = [Bool](repeating: false, count: edgeCount)
    for row in 0..<(y.count - 1) {
      for column in 0..<(x.count - 1) {
        for (from, to) in pieces(row: row, column: column, level: level) {
          next[from] = to
          isEntered[to] = true
        }
      }
    }
    var lines: [[PlotPoint]] = []
    for edge in next.indices where next[edge] >= 0 && !isEntered[edge] {
      lines.append(follow(edge, &next, level))
    }
    for edge in next.indices where next[edge] >= 0 {
      lines.append(follow(edge, &next, level))
    }
    return lines
  }

  private func follow(_ start: Int, _ next: inout [Int], _ level: Double) -> [PlotPoint] {
    var points = [crossing(start, level)]
    var edge = start
    while next[edge] >= 0 {
      let following = next[edge]
      next[edge] = -1
      edge = following
      points.append(crossing(edge, level))
    }
    return points
  }

  // Edges are numbered: first those along rows (below each square), then those along columns.
  private var rowEdges: Int { (x.count - 1) * y.count }
  private var edgeCount: Int { rowEdges + x.count * (y.count - 1) }

  private func bottom(_ row: Int, _ column: Int) -> Int { row * (x.count - 1) + column }
  private func left(_ row: Int, _ column: Int) -> Int { rowEdges + row * x.count + column }

  /// The pieces of the line within a square, as pairs of edges.
  private func pieces(row: Int, column: Int, level: Double) -> [(Int, Int)] {
    let index = row * x.count + column
    let (a, b) = (values[index], values[index + 1])
    let (d, c) = (values[index + x.count], values[index + x.count + 1])
    guard !(a.isNaN || b.isNaN || c.isNaN || d.isNaN) else { return [] }
    let bits =
      (a >= level ? 1 : 0) | (b >= level ? 2 : 0) | (c >= level ? 4 : 0)
      | (d >= level ? 8 : 0)
    if bits == 0 || bits == 15 { return [] }
    let below = bottom(row, column)
    let above = bottom(row + 1, column)
    let before = left(row, column)
    let after = left(row, column + 1)
    switch bits {
    case 1: return [(below, before)]
    case 2: return [(after, below)]
    case 3: return [(after, before)]
    case 4: return [(above, after)]
    case 6: return [(above, below)]
    case 7: return [(above, before)]
    case 8: return [(before, above)]
    case 9: return [(below, above)]
    case 11: return [(after, above)]
    case 12: return [(before, after)]
    case 13: return [(below, after)]
    case 14: return [(before, below)]
    default:
      // NaN when infinities of both signs meet; then the corners are kept apart.
      let isJoined = (a / 4 + b / 4 + c / 4 + d / 4) >= level
      if bits == 5 {
        return isJoined
          ? [(below, after), (above, before)] : [(below, before), (above, after)]
      }
      return isJoined ? [(before, below), (after, above)] : [(after, below), (before, above)]
    }
  }

  /// Where the line crosses an edge, linear between its ends; beside an infinite value at the other end.
  private func crossing(_ edge: Int, _ level: Double) -> PlotPoint {
    let (row, column, isRow) = place(edge)
    let first = values[row * x.count + column]
    let second = isRow ? values[row * x.count + column + 1] : values[(row + 1) * x.count + column]
    let t = share(first, second, level)
    if isRow { return PlotPoint(x[column] + t * (x[column + 1] - x[column]), y[row]) }
    return PlotPoint(x[column], y[row] + t * (y[row + 1] - y[row]))
  }

  private func place(_ edge: Int) -> (row: Int, column: Int, isRow: Bool) {
    if edge < rowEdges {
      let (row, column) = edge.quotientAndRemainder(dividingBy: x.count - 1)
      return (row, column, true)
    }
    let (row, column) = (edge - rowEdges).quotientAndRemainder(dividingBy: x.count)
    return (row, column, false)
  }

  private func share(_ first: Double, _ second: Double, _ level: Double) -> Double {
    if !first.isFinite { return second.isFinite ? 1 : 0.5 }
    if !second.isFinite { return 0 }
    return min(max((level / 2 - first / 2) / (second / 2 - first / 2), 0), 1)
  }
}
