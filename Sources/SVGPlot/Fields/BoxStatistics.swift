/// The five numbers of a box plot, and what lies outside its whiskers.
struct BoxStatistics: Equatable {
  let lowerWhisker: Double
  let lowerQuartile: Double
  let median: Double
  let upperQuartile: Double
  let upperWhisker: Double
  let outliers: [Double]

  /// The statistics of the finite values; `nil` without any.
  init?(_ values: [Double]) {
    let sorted = values.filter(\.isFinite).sorted()
    guard let least = sorted.first, let greatest = sorted.last else { return nil }
    lowerQuartile = Quantiles.of(sorted, 0.25)
    median = Quantiles.of(sorted, 0.5)
    upperQuartile = Quantiles.of(sorted, 0.75)
    let reach = 1.5 * (upperQuartile - lowerQuartile)
    let (low, high) = (lowerQuartile - reach, upperQuartile + reach)
    lowerWhisker = sorted.first { $0 >= low } ?? least
    upperWhisker = sorted.last { $0 <= high } ?? greatest
    outliers = sorted.filter { $0 < low || $0 > high }
  }
}
