/// Counts of values in equal intervals with round ends.
struct Histogram {
  /// The ends of the intervals: one more than there are counts.
  private(set) var edges: [Double] = []
  /// The values in each interval: its lower end belongs to it, and to the last also its upper end.
  private(set) var counts: [Int] = []

  init(_ values: [Double], bins: Int?) {
    let sorted = values.filter(\.isFinite).sorted()
    guard let low = sorted.first, let high = sorted.last else { return }
    guard low < high, (high - low).isFinite else {
      edges = [low - 0.5, low + 0.5]
      counts = [sorted.count]
      return
    }
    let wanted = bins.map { min(max($0, 1), 200) } ?? Self.freedmanDiaconis(sorted)
    edges = Self.edges(low: low, high: high, bins: wanted)
    count(sorted)
  }

  private static func freedmanDiaconis(_ sorted: [Double]) -> Int {
    let spread = Quantiles.of(sorted, 0.75) - Quantiles.of(sorted, 0.25)
    let range = sorted[sorted.count - 1] - sorted[0]
    // The cube root of n by way of logarithms.
    let root = Elementary.exp10(Elementary.log10(Double(sorted.count)) / 3)
    let wanted = range / spread * root / 2
    guard wanted.isFinite else { return 10 }
    return Int(min(max(wanted.rounded(.up), 5), 60))
  }

  /// Round ends that cover all values.
  private static func edges(low: Double, high: Double, bins: Int) -> [Double] {
    let ticks = ExtendedTicks.values(lower: low, upper: high, count: max(bins + 1, 2))
    guard ticks.count > 1 else { return [low, high] }
    let step = ticks[1] - ticks[0]
    let first = (low / step).rounded(.down)
    let last = (high / step).rounded(.up)
    guard last - first < 400, last > first else { return [low, high] }
    return (0...Int(last - first)).map { (first + Double($0)) * step }
  }

  private mutating func count(_ sorted: [Double]) {
    counts = [Int](repeating: 0, count: edges.count - 1)
    var bin = 0
    for value in sorted {
      while bin < counts.count - 1, value >= edges[bin + 1] { bin += 1 }
      counts[bin] += 1
    }
  }
}
