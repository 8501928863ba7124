internal import RealModule

/// The order of convergence q, fitted to a run: eₖ₊₁ ≈ C·eₖ^q.
///
/// Order 1 with C below 1 is linear convergence, order 2 quadratic (Newton's method).
public struct FittedOrder: Equatable, Sendable {
  /// The order q.
  public let order: Double
  /// The standard error of q.
  public let standardError: Double
  /// The factor C.
  public let factor: Double
}

extension FittedOrder: CustomStringConvertible {
  /// The order with its standard error.
  public var description: String { "\(brief(order)) ± \(brief(standardError, digits: 2))" }
}

/// Fits the order q of eₖ₊₁ ≈ C·eₖ^q, by a straight line through log eₖ₊₁ against log eₖ.
///
/// - Parameters:
///   - errors: The errors e₀, e₁, …; a pair with one that is 0 or not finite is left out. Errors as
///     small as rounding belong in no fit of an order: leave them out through `steps`.
///   - steps: Which of them to use; all by default.
/// - Returns: The order with its uncertainty, `nil` if fewer than three pairs can be used.
public func fittedOrder(of errors: [Double], in steps: Range<Int>? = nil) -> FittedOrder? {
  let used = Set(usable(errors, in: steps))
  let starts = used.filter { used.contains($0 + 1) }.sorted()
  let line = LineFit(starts.map { .log(errors[$0]) }, starts.map { .log(errors[$0 + 1]) })
  return line.map {
    FittedOrder(order: $0.slope, standardError: $0.slopeError, factor: .exp($0.intercept))
  }
}
