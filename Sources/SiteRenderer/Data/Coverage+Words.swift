extension Coverage {
  /// The counts in a sentence; nil when there is nothing to count.
  var sentence: String? {
    var parts = FormulaStatus.allCases.compactMap { status -> String? in
      guard let count = formulas[status], count > 0 else { return nil }
      return status == .definition
        ? Self.plural(count, "definition")
        : "\(Self.plural(count, "formula", "formulas")) \(status.words)"
    }
    if expectations > 0 {
      parts.append(
        expectationsHeld == expectations
          ? Self.plural(expectations, "expectation") + (expectations == 1 ? " holds" : " hold")
          : "\(expectations - expectationsHeld) of \(Self.plural(expectations, "expectation")) failed"
      )
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// The counts for the title page: name, number and how good it is.
  var counts: [[String: Any]] {
    var counts: [[String: Any]] = []
    func add(_ name: String, _ count: Int, _ kind: String) {
      counts.append(["name": name, "count": count, "class": kind])
    }
    for status in FormulaStatus.allCases {
      guard let count = formulas[status], count > 0 else { continue }
      switch status {
      case .verified: add("formulas verified", count, "good")
      case .refuted: add("formulas refuted", count, "bad")
      case .definition: add("definitions", count, "plain")
      case .failed: add("formula checks failed", count, "bad")
      case .uncovered: add("formulas not checked", count, "warn")
      }
    }
    if snippets > 0 { add("snippets run", snippets, "plain") }
    if expectations > 0 { add("expectations hold", expectationsHeld, "good") }
    if expectationsHeld < expectations {
      add("expectations failed", expectations - expectationsHeld, "bad")
    }
    return counts
  }

  private static func plural(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }
}
