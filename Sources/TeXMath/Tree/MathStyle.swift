/// TeX's four sizes of setting a formula.
public enum MathStyle: String, Hashable, Sendable, CaseIterable {
  case display
  case text
  case script
  case scriptScript
}
