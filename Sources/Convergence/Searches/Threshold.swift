/// Where a property begins or ceases to hold, between two neighbouring values.
public struct Threshold: Equatable, Sendable {
  /// The largest value found below the change.
  public let below: Double
  /// The smallest value found above it.
  public let above: Double
  /// Whether the property holds below the change, and so not above.
  public let holdsBelow: Bool

  /// The middle of the bracket.
  public var value: Double { below + (above - below) / 2 }
}

/// Finds by bisection where a property changes, such as the rate above which a run diverges.
///
/// - Parameters:
///   - range: Where to search; the property must hold at one end and not at the other.
///   - tolerance: The width of the bracket at which to stop, relative to its value.
///   - property: The property, which should change only once in the range; if it changes several
///     times, one of the changes is found.
/// - Returns: The bracket, or `nil` if the property is the same at both ends.
public func threshold(
  in range: ClosedRange<Double>, within tolerance: Double = 1e-9,
  where property: (Double) throws -> Bool
) rethrows -> Threshold? {
  require(tolerance > 0, "A bisection needs a tolerance above 0, not \(tolerance).")
  var (low, high) = (range.lowerBound, range.upperBound)
  let holdsBelow = try property(low)
  guard try property(high) != holdsBelow else { return nil }
  while high - low > tolerance * max(low.magnitude, high.magnitude) {
    let middle = low + (high - low) / 2
    // Neighbouring numbers have none between them.
    guard middle > low, middle < high else { break }
    if try property(middle) == holdsBelow { low = middle } else { high = middle }
  }
  return Threshold(below: low, above: high, holdsBelow: holdsBelow)
}
