/// How two sides of a formula are related, and so what is checked.
public enum RelationKind: String, Hashable, Sendable, CaseIterable {
  /// `=`, `:=`: both sides have the same value.
  case equality
  /// `\approx`: the same within a tolerance that is printed or given.
  case approximation
  /// `\ne`: different values.
  case inequality
  /// `\le`, `\ge`: a bound, up to rounding.
  case bound
  /// `<`, `>`: a bound that is not reached.
  case strictBound
  /// `\in`, `\notin`: membership in a set.
  case membership
  /// `\leftarrow`: the right side is the new value of the left.
  case update
}
