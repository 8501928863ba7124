/// Values between the points of a curve.
enum Interpolation {
  /// The value at x, straight between neighbours; `nil` outside the curve or beside a gap.
  static func value(of series: Series, at x: Double) -> Double? {
    guard series.count > 0 else { return nil }
    var (low, high) = (0, series.count - 1)
    guard series.x[low] <= x, x <= series.x[high] else { return nil }
    while high - low > 1 {
      let middle = (low + high) / 2
      if series.x[middle] <= x { low = middle } else { high = middle }
    }
    let width = series.x[high] - series.x[low]
    let t = width > 0 ? (x - series.x[low]) / width : 0
    if t == 0 { return series.y[low].isFinite ? series.y[low] : nil }
    if t == 1 { return series.y[high].isFinite ? series.y[high] : nil }
    let value = series.y[low] * (1 - t) + series.y[high] * t
    return value.isFinite ? value : nil
  }
}
