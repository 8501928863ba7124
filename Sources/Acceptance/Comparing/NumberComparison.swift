import Foundation
public import NotebookRecord

/// Compares two numbers, one accepted and one new.
public struct NumberComparison: Equatable, Sendable {
  /// How far apart two numbers are that are not the same.
  public struct Excess: Equatable, Sendable {
    /// |new − old|; infinite when one of them is NaN or an infinity.
    public var distance: Double
    /// What was allowed.
    public var allowed: Double

    /// How many times more than allowed; infinite where nothing was allowed.
    public var times: Double { allowed > 0 ? distance / allowed : .infinity }
  }

  let tolerance: ResultTolerance

  /// - Parameter tolerance: How far apart they may be.
  public init(_ tolerance: ResultTolerance) { self.tolerance = tolerance }

  /// By how much they are too far apart; nil when they are the same.
  ///
  /// - Parameters:
  ///   - old: The accepted number.
  ///   - new: The new one.
  ///   - scale: The size of the numbers that both were summed from, where cancellation may leave little of it.
  ///   - slack: A difference that is allowed whatever the tolerance, such as a fit's standard error.
  /// - Returns: The excess.
  public func excess(
    _ old: Double, _ new: Double, scale: Double = 0, slack: Double = 0
  ) -> Excess? {
    if old.isNaN && new.isNaN { return nil }
    if tolerance == .exact {
      return old.bitPattern == new.bitPattern
        ? nil : Excess(distance: distance(old, new), allowed: 0)
    }
    if old == new || tolerance == .uncompared { return nil }
    let allowed = max(slack, allowed(max(old.magnitude, new.magnitude, scale)))
    let distance = distance(old, new)
    return distance <= allowed && distance.isFinite
      ? nil : Excess(distance: distance, allowed: allowed)
  }

  /// A number to three significant digits, as messages write it.
  static func brief(_ value: Double) -> String { String(format: "%.3g", value) }

  private func distance(_ old: Double, _ new: Double) -> Double {
    let distance = (new - old).magnitude
    return distance.isNaN ? .infinity : distance
  }

  private func allowed(_ size: Double) -> Double {
    switch tolerance {
    case .within(let relative, let absolute): return max(absolute, relative * size)
    case .digits(let count):
      guard size > 0, size.isFinite else { return 0 }
      return 0.5 * pow(10, log10(size).rounded(.down) - Double(count) + 1)
    case .exact, .uncompared: return 0
    }
  }
}
