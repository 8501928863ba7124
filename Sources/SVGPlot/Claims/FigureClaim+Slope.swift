extension FigureClaim {
  /// The axes on which a slope is measured.
  public enum Axes: Hashable, Sendable {
    /// Both logarithmic: the slope is the power p of y ∝ xᵖ.
    case logLog
    /// y alone logarithmic: the slope is the change of log₁₀ y per unit of x, so 10 to it is the factor
    /// from one step to the next.
    case semilog
    /// Neither.
    case linear
  }

  /// The slope of a curve, fitted by least squares, lies in a band.
  ///
  /// - Parameters:
  ///   - series: The curve.
  ///   - axes: The axes on which its slope is measured.
  ///   - domain: The x to fit, ends included.
  ///   - band: The slopes claimed.
  /// - Returns: The verdict, with the slope found.
  public static func slope(
    of series: Series, on axes: Axes, over domain: ClosedRange<Double>,
    within band: ClosedRange<Double>
  ) -> FigureClaim {
    let points = (0..<series.count)
      .filter { domain.contains(series.x[$0]) }
      .map { (placed(series.x[$0], axes == .logLog), placed(series.y[$0], axes != .linear)) }
      .filter { $0.0.isFinite && $0.1.isFinite }
    guard let slope = leastSquaresSlope(points) else {
      return FigureClaim(false, "\(name(series)): fewer than two points to fit a slope to.")
    }
    return FigureClaim(
      band.contains(slope),
      "\(name(series)) has slope \(number(slope)) over \(points.count) points; claimed: "
        + "\(number(band.lowerBound)) to \(number(band.upperBound)).")
  }

  private static func placed(_ value: Double, _ isLog: Bool) -> Double {
    guard isLog else { return value }
    return value > 0 ? Elementary.log10(value) : .nan
  }

  /// Σ(x − x̄)(y − ȳ) / Σ(x − x̄)²; `nil` unless two points differ in x.
  private static func leastSquaresSlope(_ points: [(Double, Double)]) -> Double? {
    let count = Double(points.count)
    let meanX = points.reduce(0) { $0 + $1.0 } / count
    let meanY = points.reduce(0) { $0 + $1.1 } / count
    let spread = points.reduce(0) { $0 + ($1.0 - meanX) * ($1.0 - meanX) }
    guard points.count > 1, spread > 0 else { return nil }
    return points.reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) } / spread
  }
}
