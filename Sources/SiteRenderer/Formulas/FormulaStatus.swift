/// What became of a display formula.
public enum FormulaStatus: String, Equatable, Sendable, CaseIterable {
  /// A check found both sides equal.
  case verified
  /// A check found the counter-example that it was asked for.
  case refuted
  /// It introduces a name.
  case definition
  /// A check did not come out as its author meant; the book is not to be published so.
  case failed
  /// No check covers it.
  case uncovered

  /// The status as a reader sees it.
  var words: String {
    switch self {
    case .verified: "verified"
    case .refuted: "refuted"
    case .definition: "definition"
    case .failed: "check failed"
    case .uncovered: "not checked"
    }
  }
}
