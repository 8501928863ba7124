public import RealModule

/// What comparing a gradient with the derivatives of its loss found.
public struct GradientCheck<Scalar: Real>: Equatable {
  /// The gradient that was to be checked.
  public let claimed: [Scalar]
  /// The gradient found from the loss.
  public let computed: [Scalar]
  /// How wrong each computed element may itself be: 0 for dual numbers.
  public let uncertainty: [Scalar]
  /// The relative tolerance asked for.
  public let tolerance: Scalar

  /// The largest difference of an element, beyond its uncertainty, relative to the gradient's
  /// largest element (or to 1 if that is larger). NaN if any element is.
  public var largestDifference: Scalar {
    let scale = computed.reduce(1) { max($0, $1.magnitude) }
    return claimed.indices.reduce(0) { largest, index in
      let difference = (claimed[index] - computed[index]).magnitude
      if difference.isNaN || largest.isNaN { return .nan }
      return max(largest, max(0, difference - uncertainty[index]) / scale)
    }
  }

  /// The element that is farthest off, `nil` if all agree exactly.
  public var worstElement: Int? {
    var worst: (index: Int, difference: Scalar)?
    for index in claimed.indices {
      let difference = (claimed[index] - computed[index]).magnitude - uncertainty[index]
      if difference.isNaN { return index }
      if difference > worst?.difference ?? 0 { worst = (index, difference) }
    }
    return worst?.index
  }

  /// Whether the gradient is that of the loss, within the tolerance.
  public var passes: Bool { largestDifference <= tolerance }
}

extension GradientCheck: Sendable where Scalar: Sendable {}

extension GradientCheck: CustomStringConvertible {
  /// A sentence with the figures.
  public var description: String {
    guard !passes else {
      return "The gradient agrees with its loss: largest difference \(largestDifference), "
        + "tolerance \(tolerance)."
    }
    let index = worstElement ?? 0
    return "The gradient is not that of its loss: element \(index) is \(claimed[index]), but the "
      + "loss has \(computed[index]) there (tolerance \(tolerance))."
  }
}

/// Compares a gradient with central differences of its loss, extrapolated.
///
/// The estimated error of each difference is allowed on top of the tolerance, so that a good gradient
/// is not refused because differences lose digits.
///
/// - Parameters:
///   - gradient: The gradient to be checked, a function of the point.
///   - loss: The loss.
///   - point: Where they are compared.
///   - tolerance: The largest relative difference that passes; by default 1e-7, about half of a
///     double's digits, as much as extrapolated differences give on smooth functions.
/// - Returns: Both gradients with what tells them apart.
public func checkGradient<Scalar: Real>(
  _ gradient: ([Scalar]) -> [Scalar], of loss: ([Scalar]) -> Scalar, at point: [Scalar],
  tolerance: Scalar = .sqrt(.ulpOfOne) * 8
) -> GradientCheck<Scalar> {
  let estimates = centralGradient(of: loss, at: point)
  return check(
    gradient(point), against: estimates.map(\.value), uncertainty: estimates.map(\.error),
    tolerance: tolerance)
}

/// Compares a gradient with the exact derivatives of its loss, found with dual numbers.
///
/// - Parameters:
///   - gradient: The gradient to be checked, a function of the point.
///   - loss: The loss, as code that dual numbers can pass through.
///   - point: Where they are compared.
///   - tolerance: The largest relative difference that passes; by default 64 units in the last
///     place, the rounding of a few dozen operations.
/// - Returns: Both gradients with what tells them apart.
public func checkGradientExactly<Scalar: Real>(
  _ gradient: ([Scalar]) -> [Scalar], of loss: ([Dual<Scalar>]) -> Dual<Scalar>,
  at point: [Scalar], tolerance: Scalar = .ulpOfOne * 64
) -> GradientCheck<Scalar> {
  let computed = forwardGradient(of: loss, at: point)
  return check(
    gradient(point), against: computed,
    uncertainty: Array(repeating: 0, count: computed.count), tolerance: tolerance)
}

private func check<Scalar: Real>(
  _ claimed: [Scalar], against computed: [Scalar], uncertainty: [Scalar], tolerance: Scalar
) -> GradientCheck<Scalar> {
  require(
    claimed.count == computed.count,
    "A gradient at a point of \(computed.count) numbers needs as many, not \(claimed.count).")
  return GradientCheck(
    claimed: claimed, computed: computed, uncertainty: uncertainty, tolerance: tolerance)
}
