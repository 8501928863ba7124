/// What a check is called in a list.
enum CheckTitle {
  /// The kind, the snippet and the name: `expectation in #fit: run.losses falls`.
  static func text(of check: Check) -> String {
    check.kind.rawValue + (check.snippet.map { " in \($0)" } ?? "") + ": " + check.name
  }
}
