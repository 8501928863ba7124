import Descent
import Differentiation
import RealModule
import Testing
import _Differentiation

/// A function of one number with its claimed derivative, and three ways to find the true one.
struct PointwiseCase: CustomTestStringConvertible, Sendable {
  let name: String
  /// The library's function.
  let value: @Sendable (Double) -> Double
  /// The same function applied to dual numbers; `nil` where it needs more than a dual number has.
  let dual: (@Sendable (Dual<Double>) -> Dual<Double>)?
  /// The library's derivative.
  let derivative: @Sendable (Double) -> Double
  /// The formula, written anew, for Swift's automatic differentiation.
  let formula: @Sendable @differentiable(reverse) (Double) -> Double

  var testDescription: String { name }

  /// Points on both sides of every kink and none on one.
  static let points = [-7.3, -2.2, -1.01, -0.4, -0.01, 0.02, 0.3, 0.97, 1.8, 6.1]

  /// The largest difference of the derivative from each of the three, the ones of central
  /// differences beyond their own estimated errors.
  func differences() -> (dual: Double, central: Double, automatic: Double) {
    let claimed = Self.points.map(derivative)
    let duals = dual.map { function in
      Self.points.map { forwardDerivative(of: function, at: $0) }
    }
    let central = Self.points.map { point in
      checkGradient({ $0.map(derivative) }, of: { value($0[0]) }, at: [point]).largestDifference
    }
    return (
      duals.map { largestDifference(claimed, $0) } ?? 0,
      central.contains { $0.isNaN } ? .nan : central.max() ?? .nan,
      largestDifference(claimed, Self.points.map { gradient(at: $0, of: formula) })
    )
  }
}
