/// How far two sides may differ and still be called equal.
public enum Tolerance: Hashable, Sendable {
  /// Four times what rounding can do to either side, plus the estimated error of difference
  /// quotients.
  ///
  /// The rounding bound is computed with each value (running error analysis): every operation adds
  /// one unit of its result, 2⁻⁵³ of it (2⁻²⁴ if a binding is `Float`), to what the errors of its
  /// operands become. It covers every order of summation. The factor leaves room for the code's own
  /// operations, which are not seen, to be a few times as many as the formula's.
  case derived
  /// A difference relative to the largest number on either side, for code that iterates.
  case relative(Double)
  /// An absolute difference.
  case absolute(Double)
}
