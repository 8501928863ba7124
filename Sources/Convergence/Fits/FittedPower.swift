internal import RealModule

/// The power of the step by which an error shrinks, fitted to a run: eₖ ≈ C·k⁻ᵖ.
///
/// This is the law of sublinear methods: p = 1 for gradient descent on convex losses, 2 for its
/// accelerated form, 1/2 for stochastic gradients.
public struct FittedPower: Equatable, Sendable {
  /// The power p; the error shrinks if it is above 0.
  public let power: Double
  /// The standard error of p.
  public let standardError: Double
  /// The factor C.
  public let factor: Double
  /// The first and the last step whose errors were used.
  public let steps: ClosedRange<Int>
}

extension FittedPower: CustomStringConvertible {
  /// The law with the power's standard error.
  public var description: String {
    "\(brief(factor))·k^-(\(brief(power)) ± \(brief(standardError, digits: 2)))"
  }
}

/// Fits the power p of eₖ ≈ C·k⁻ᵖ, by a straight line through log eₖ against log k.
///
/// - Parameters:
///   - errors: The errors e₀, e₁, …; those that are 0 or not finite are left out, and so is e₀, as
///     the law has no value there.
///   - steps: Which of them to use; all by default.
/// - Returns: The law with its uncertainty, `nil` if fewer than three errors can be used.
public func fittedPower(of errors: [Double], in steps: Range<Int>? = nil) -> FittedPower? {
  let used = usable(errors, in: steps).filter { $0 > 0 }
  guard let first = used.first, let last = used.last else { return nil }
  guard let line = LineFit(used.map { .log(Double($0)) }, used.map { .log(errors[$0]) }) else {
    return nil
  }
  return FittedPower(
    power: -line.slope, standardError: line.slopeError, factor: .exp(line.intercept),
    steps: first...last)
}
