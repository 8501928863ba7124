/// How far a result may differ from the accepted one and still be the same.
///
/// NaN is the same as NaN and nothing else; an infinity is the same as itself. `exact` tells −0 from 0, which print
/// differently; every other tolerance takes them for the same number, for they are no distance apart.
public enum ResultTolerance: Equatable, Sendable {
  /// |new − old| is at most `absolute`, or at most `relative` times the larger of the two.
  case within(relative: Double, absolute: Double)
  /// |new − old| is at most half a unit of the last of so many significant digits of the larger of the two.
  case digits(Int)
  /// The numbers are the same, and so is the sign of zero.
  case exact
  /// It is not compared.
  case uncompared

  /// A tolerance relative to the larger of the two numbers.
  public static func relative(_ tolerance: Double) -> ResultTolerance {
    .within(relative: tolerance, absolute: 0)
  }

  /// A tolerance in the number's own units.
  public static func absolute(_ tolerance: Double) -> ResultTolerance {
    .within(relative: 0, absolute: tolerance)
  }
}
