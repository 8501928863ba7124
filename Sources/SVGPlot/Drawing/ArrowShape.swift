/// A shaft and the two strokes of its head.
enum ArrowShape {
  /// Adds an arrow; one shorter than its head is drawn smaller as a whole.
  static func add(
    from start: PlotPoint, to end: PlotPoint, head: Double = 6, to path: inout PathData
  ) {
    guard start != end else { return }
    path.polyline([start, end])
    addHead(from: start, to: end, size: head, to: &path)
  }

  /// Adds the head alone, its tip at `end`.
  static func addHead(
    from start: PlotPoint, to end: PlotPoint, size: Double, to path: inout PathData
  ) {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0.1 else { return }
    let size = min(size, length * 0.7)
    let (ux, uy) = (dx / length * size, dy / length * size)
    // The strokes of the head stand 26 degrees off the shaft: cosine 0.9, sine 0.44.
    path.polyline([
      PlotPoint(end.x - 0.9 * ux + 0.44 * uy, end.y - 0.9 * uy - 0.44 * ux), end,
      PlotPoint(end.x - 0.9 * ux - 0.44 * uy, end.y - 0.9 * uy + 0.44 * ux),
    ])
  }
}
