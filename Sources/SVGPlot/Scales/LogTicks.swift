/// Ticks of a logarithmic axis: powers of ten, 1-2-5 between them where there is room, and as a last
/// resort, within less than a decade, the ticks of a linear axis.
enum LogTicks {
  static func ticks(lower: Double, upper: Double, count: Int) -> [Tick] {
    let decades = exponents(lower, upper)
    let fine = candidates([1, 2, 5], lower, upper)
    if decades.count < 2 || fine.count <= count {
      return fine.count >= 3 ? labeled(fine) : linear(lower, upper, count)
    }
    let stride = stride(for: decades.count, count: count)
    let major = decades.filter { $0.isMultiple(of: stride) }
    guard stride == 1 else { return labeled(major.map { (1, $0) }) }
    let minor = candidates([2, 5], lower, upper).map { Tick(value: value($0), label: "") }
    return (labeled(major.map { (1, $0) }) + minor).sorted { $0.value < $1.value }
  }

  /// The powers of ten within the ends. Logarithms of exact powers may fall a rounding error short, so
  /// the ends are widened and each power is compared itself.
  static func exponents(_ lower: Double, _ upper: Double) -> [Int] {
    let first = Int(Elementary.log10(lower).rounded(.down)) - 1
    let last = Int(Elementary.log10(upper).rounded(.up)) + 1
    return (first...max(first, last)).filter { inside(Elementary.powerOfTen($0), lower, upper) }
  }

  private static func candidates(
    _ factors: [Int], _ lower: Double, _ upper: Double
  ) -> [(Int, Int)] {
    let first = Int(Elementary.log10(lower).rounded(.down)) - 1
    let last = Int(Elementary.log10(upper).rounded(.up)) + 1
    return (first...max(first, last)).flatMap { exponent in factors.map { ($0, exponent) } }
      .filter { inside(value($0), lower, upper) }
  }

  private static func value(_ pair: (Int, Int)) -> Double { Elementary.decimal(pair.0, pair.1) }

  private static func inside(_ value: Double, _ lower: Double, _ upper: Double) -> Bool {
    value >= lower && value <= upper && value > 0
  }

  /// Every decade, every second, third, fifth, tenth …: as many as fit.
  private static func stride(for decades: Int, count: Int) -> Int {
    let steps = [1, 2, 3, 5, 10, 20, 50, 100]
    return steps.first { decades / $0 <= max(count, 2) } ?? 200
  }

  private static func labeled(_ pairs: [(Int, Int)]) -> [Tick] {
    let isPlain = pairs.allSatisfy { (-3...3).contains($0.1) }
    return pairs.map { factor, exponent in
      let value = Elementary.decimal(factor, exponent)
      let digits = DecimalDigits(value)
      return Tick(
        value: value,
        label: isPlain
          ? NumberText.fixed(value, decimals: max(0, -exponent))
          : NumberText.scientific(digits))
    }
  }

  private static func linear(_ lower: Double, _ upper: Double, _ count: Int) -> [Tick] {
    LinearTicks.ticks(lower: lower, upper: upper, count: count)
      .filter { inside($0.value, lower, upper) }
  }
}
