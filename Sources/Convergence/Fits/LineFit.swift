internal import RealModule

/// The straight line y = intercept + slope·x that fits given points best, with its uncertainty.
///
/// Best in the sense of least squares. The standard errors are those of ordinary regression,
/// σ²·(XᵀX)⁻¹ with σ² = Σ r² / (n − 2): they say how far noise in y may have moved the line, not
/// whether a line was the right curve.
public struct LineFit: Equatable, Sendable {
  /// The slope.
  public let slope: Double
  /// The value at x = 0.
  public let intercept: Double
  /// The standard error of the slope.
  public let slopeError: Double
  /// The standard error of the intercept.
  public let interceptError: Double
  /// How many points were fitted.
  public let count: Int

  /// Fits a line to the points (xᵢ, yᵢ).
  ///
  /// `nil` if there are fewer than three points, if their x are all one value, or if a number is not
  /// finite: then there is no line, or nothing to judge its error by.
  public init?(_ x: [Double], _ y: [Double]) {
    require(
      x.count == y.count, "A line needs as many x as y, not \(x.count) and \(y.count).")
    guard x.count >= 3, (x + y).allSatisfy(\.isFinite) else { return nil }
    let n = Double(x.count)
    let meanX = x.reduce(0, +) / n
    let meanY = y.reduce(0, +) / n
    // Sums about the means: subtracting n·mean² afterwards would cancel.
    let squares = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
    guard squares > 0 else { return nil }
    let products = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
    slope = products / squares
    intercept = meanY - slope * meanX
    var residuals = 0.0
    for (x, y) in zip(x, y) {
      let residual = y - meanY - slope * (x - meanX)
      residuals += residual * residual
    }
    let variance = residuals / (n - 2)
    slopeError = .sqrt(variance / squares)
    interceptError = .sqrt(variance * (1 / n + meanX * meanX / squares))
    count = x.count
  }
}
