/// Draws the same line with fewer points: no point of the drawn line is farther than ``tolerance`` from
/// the data's line, and no point of the data's line farther than that from the drawn one.
///
/// Lines of many points that run from left to right are first reduced in columns 0.4 px wide, in the
/// spirit of M4 (Jugel et al., "M4: A Visualization-Oriented Time Series Data Aggregation", VLDB 2014):
/// within a column the line is its first, lowest, highest and last value. What remains, and every other
/// line, is thinned by the algorithm of Ramer, Douglas and Peucker.
enum LineSimplifier {
  /// The bound, in pixels.
  static let tolerance = 0.25

  /// A column's points move at most half its width.
  static let columnWidth = 0.4
  /// Within this of its chord a column's line is drawn straight.
  private static let chordTolerance = 0.1
  /// What the columns (0.2) and the rounding to hundredths (0.0071) leave of the bound.
  private static let remaining = 0.04
  /// The bound less the rounding alone.
  private static let alone = 0.24
  /// Up to here thinning alone is fast enough, and it keeps fewer points.
  private static let columnThreshold = 4000

  static func simplify(_ points: [PlotPoint]) -> [PlotPoint] {
    guard points.count > columnThreshold, runsRightward(points) else {
      return thin(points, tolerance: alone)
    }
    return thin(columns(points), tolerance: remaining)
  }

  private static func runsRightward(_ points: [PlotPoint]) -> Bool {
    for index in 1..<points.count where points[index].x < points[index - 1].x { return false }
    return true
  }

  static func columns(_ points: [PlotPoint]) -> [PlotPoint] {
    var result: [PlotPoint] = []
    var start = 0
    while start < points.count {
      let limit = points[start].x + columnWidth
      var end = start + 1
      while end < points.count, points[end].x < limit { end += 1 }
      appendColumn(points, start, end, to: &result)
      start = end
    }
    return result
  }

  /// Appends what stands for `points[start..<end]`, which lie within one column.
  private static func appendColumn(
    _ points: [PlotPoint], _ start: Int, _ end: Int, to result: inout [PlotPoint]
  ) {
    let (first, last) = (points[start], points[end - 1])
    if end - start <= 2 || isStraight(points, start, end) {
      result.append(first)
      if end - start > 1 { result.append(last) }
      return
    }
    var (low, high) = (start, start)
    for index in start..<end {
      if points[index].y < points[low].y { low = index }
      if points[index].y > points[high].y { high = index }
    }
    let middle = (first.x + last.x) / 2
    result.append(PlotPoint(middle, first.y))
    result.append(PlotPoint(middle, points[min(low, high)].y))
    result.append(PlotPoint(middle, points[max(low, high)].y))
    result.append(PlotPoint(middle, last.y))
  }

  private static func isStraight(_ points: [PlotPoint], _ start: Int, _ end: Int) -> Bool {
    let (first, last) = (points[start], points[end - 1])
    // A column's points lie between its ends in x, so a value far outside the ends' values, which is
    // the common case in noise, is told by two comparisons.
    let low = min(first.y, last.y) - chordTolerance
    let high = max(first.y, last.y) + chordTolerance
    for index in start..<end {
      let point = points[index]
      if point.y < low || point.y > high { return false }
      if point.distance(from: first, to: last) > chordTolerance { return false }
    }
    return true
  }

  /// Ramer–Douglas–Peucker in pieces of at most 4096 points, so that the worst case is linear in the
  /// count of pieces. Without recursion: a spiral would overflow the stack.
  static func thin(_ points: [PlotPoint], tolerance: Double) -> [PlotPoint] {
    guard points.count > 2 else { return points }
    var kept = [Bool](repeating: false, count: points.count)
    var start = 0
    while start < points.count - 1 {
      let end = min(start + 4096, points.count - 1)
      mark(points, from: start, to: end, tolerance: tolerance, in: &kept)
      start = end
    }
    return points.indices.lazy.filter { kept[$0] }.map { points[$0] }
  }

  private static func mark(
    _ points: [PlotPoint], from start: Int, to end: Int, tolerance: Double, in kept: inout [Bool]
  ) {
    kept[start] = true
    kept[end] = true
    var open = [(start, end)]
    while let (first, last) = open.popLast() {
      var (farthest, distance) = (first, tolerance)
      for index in (first + 1)..<max(last, first + 1) {
        let candidate = points[index].distance(from: points[first], to: points[last])
        if candidate > distance { (farthest, distance) = (index, candidate) }
      }
      guard farthest > first else { continue }
      kept[farthest] = true
      open.append((first, farthest))
      open.append((farthest, last))
    }
  }
}
