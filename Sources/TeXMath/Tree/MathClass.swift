/// TeX's classes of atoms, which decide the space between neighbours.
public enum MathClass: String, Hashable, Sendable, CaseIterable {
  case ordinary
  /// Spaced like `\sum` or `\log`.
  case largeOperator
  case binary
  case relation
  case open
  case close
  case punctuation
  /// Spaced like a fraction.
  case inner
}
