/// Nice tick positions by the extended Wilkinson algorithm of Talbot, Lin and Hanrahan, "An Extension of
/// Wilkinson's Algorithm for Positioning Tick Labels on Axes" (InfoVis 2010).
///
/// It searches labelings q·10ᶻ·j·n and scores each by simplicity (small multipliers, zero included),
/// coverage (the ends near the data) and density (the wanted count), with the paper's weights
/// 0.25, 0.2 and 0.5. Legibility, the fourth term, is settled by the axis, which knows the label widths.
struct ExtendedTicks {
  /// The steps in tenths, best first: 1, 5, 2, 2.5, 4, 3.
  private static let tenths = [10, 50, 20, 25, 40, 30]
  private static let legibility = 0.05

  let lower: Double
  let upper: Double
  let count: Double
  private var best = -2.0
  private var result: [Double] = []

  /// The ticks for data from `lower` to `upper`; about `count` of them, possibly reaching a little
  /// beyond the data. Empty unless lower < upper, both finite.
  static func values(lower: Double, upper: Double, count: Int) -> [Double] {
    guard lower < upper, lower.isFinite, upper.isFinite, count > 1 else { return [] }
    guard (upper - lower).isFinite else {
      return values(lower: lower / 10, upper: upper / 10, count: count)
        .map { $0 * 10 }
        .filter(\.isFinite)
    }
    // Steps of subnormal numbers cannot be written as a few digits times a power of ten.
    guard upper - lower > 1e-290 else { return [lower, upper] }
    var search = ExtendedTicks(lower: lower, upper: upper, count: Double(count))
    search.run()
    return search.result
  }

  private init(lower: Double, upper: Double, count: Double) {
    self.lower = lower
    self.upper = upper
    self.count = count
  }

  /// Every loop ends where even the best labeling still to come cannot beat the one found; the limits
  /// beside that guard only against domains whose ends are neighbouring numbers.
  private mutating func run() {
    for skip in 1...20 {
      for (rank, step) in Self.tenths.enumerated() {
        let simplicity = bestSimplicity(rank, skip)
        if score(simplicity, 1, 1) < best { return }
        searchCounts(rank: rank, step: step, skip: skip, simplicity: simplicity)
      }
    }
  }

  private mutating func searchCounts(rank: Int, step: Int, skip: Int, simplicity: Double) {
    for ticks in 2...60 {
      let density = ticks >= Int(count) ? 2 - Double(ticks - 1) / (count - 1) : 1
      if score(simplicity, 1, density) < best { return }
      let delta = (upper - lower) / Double((ticks + 1) * skip * step) * 10
      let first = Int(Elementary.log10(delta).rounded(.up))
      for exponent in first...(first + 4) {
        let width = Elementary.decimal(skip * step, exponent - 1)
        let span = width * Double(ticks - 1)
        if score(simplicity, bestCoverage(span), density) < best { break }
        searchStarts(rank: rank, step: step, skip: skip, ticks: ticks, exponent: exponent)
      }
    }
  }

  private mutating func searchStarts(rank: Int, step: Int, skip: Int, ticks: Int, exponent: Int) {
    let unit = Elementary.decimal(step, exponent - 1)
    let width = unit * Double(skip)
    let lowest = (upper / width).rounded(.down) * Double(skip) - Double((ticks - 1) * skip)
    let highest = (lower / width).rounded(.up) * Double(skip)
    // Beyond 2⁵³ ticks from zero neighbouring ticks are the same number.
    guard lowest <= highest, abs(lowest) < 9e15, abs(highest) < 9e15 else { return }
    for start in Int(lowest)...Int(highest) {
      let first = unit * Double(start)
      let last = first + width * Double(ticks - 1)
      let hasZero = start.isMultiple(of: skip) && first <= 0 && last >= 0
      let value = score(
        bestSimplicity(rank, skip) - (hasZero ? 0 : 1), coverage(first, last),
        density(ticks, first, last))
      guard value > best else { continue }
      best = value
      result = (0..<ticks).map { index in
        let (tick, overflow) = (start + index * skip).multipliedReportingOverflow(by: step)
        return overflow ? .nan : Elementary.decimal(tick, exponent - 1)
      }
    }
  }

  private func score(_ simplicity: Double, _ coverage: Double, _ density: Double) -> Double {
    0.25 * simplicity + 0.2 * coverage + 0.5 * density + Self.legibility
  }

  private func bestSimplicity(_ rank: Int, _ skip: Int) -> Double {
    1 - Double(rank) / Double(Self.tenths.count - 1) - Double(skip) + 1
  }

  private func coverage(_ first: Double, _ last: Double) -> Double {
    let slack = 0.1 * (upper - lower)
    let (above, below) = ((upper - last) / slack, (lower - first) / slack)
    return 1 - 0.5 * (above * above + below * below)
  }

  private func bestCoverage(_ span: Double) -> Double {
    let range = upper - lower
    guard span > range else { return 1 }
    let half = (span - range) / 2 / (0.1 * range)
    return 1 - half * half
  }

  private func density(_ ticks: Int, _ first: Double, _ last: Double) -> Double {
    let ratio = Double(ticks - 1) / (last - first)
    let wanted = (count - 1) / (max(last, upper) - min(lower, first))
    return 2 - max(ratio / wanted, wanted / ratio)
  }
}
