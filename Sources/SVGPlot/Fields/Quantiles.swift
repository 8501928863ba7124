/// Quantiles of sorted values, linear between order statistics: definition 7 of Hyndman and Fan,
/// "Sample Quantiles in Statistical Packages" (1996), which R and NumPy use by default.
enum Quantiles {
  /// The value below which a share of the values lies; NaN without values.
  static func of(_ sorted: [Double], _ share: Double) -> Double {
    guard !sorted.isEmpty else { return .nan }
    let place = Double(sorted.count - 1) * share
    let below = Int(place.rounded(.down))
    let above = min(below + 1, sorted.count - 1)
    let t = place - Double(below)
    return sorted[below] * (1 - t) + sorted[above] * t
  }
}
