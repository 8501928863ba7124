internal import RealModule

/// The factor by which an error shrinks a step, fitted to a run: eₖ ≈ C·rᵏ.
///
/// Below 1 the run converges linearly, above 1 it diverges geometrically.
public struct FittedRate: Equatable, Sendable {
  /// The factor r a step.
  public let rate: Double
  /// The standard error of r.
  public let standardError: Double
  /// The first and the last step whose errors were used.
  public let steps: ClosedRange<Int>
}

extension FittedRate: CustomStringConvertible {
  /// The rate with its standard error.
  public var description: String { "\(brief(rate)) ± \(brief(standardError, digits: 2)) a step" }
}

/// Fits the rate r of eₖ ≈ C·rᵏ, by a straight line through log eₖ against k.
///
/// - Parameters:
///   - errors: The errors e₀, e₁, …; those that are 0 or not finite are left out.
///   - steps: Which of them to use; all by default.
/// - Returns: The rate with its standard error, `nil` if fewer than three errors can be used.
public func fittedRate(of errors: [Double], in steps: Range<Int>? = nil) -> FittedRate? {
  let used = usable(errors, in: steps)
  guard let first = used.first, let last = used.last else { return nil }
  guard let line = LineFit(used.map { Double($0) }, used.map { .log(errors[$0]) }) else {
    return nil
  }
  let rate = Double.exp(line.slope)
  return FittedRate(rate: rate, standardError: rate * line.slopeError, steps: first...last)
}

/// The steps of a range whose errors have a logarithm.
func usable(_ errors: [Double], in steps: Range<Int>?) -> [Int] {
  let steps = steps ?? errors.indices
  require(
    steps.lowerBound >= 0 && steps.upperBound <= errors.count,
    "The steps \(steps) are not all among the \(errors.count) errors.")
  return steps.filter { errors[$0] > 0 && errors[$0].isFinite }
}
