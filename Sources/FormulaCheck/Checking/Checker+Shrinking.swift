internal import RealModule

extension Checker {
  /// The simplest sample found at which the same relation fails in the same way.
  func simplified(_ failure: Failure) -> Failure {
    guard !failure.sample.draws.isEmpty else { return failure }
    var best = failure
    var copy = self
    copy.quiet()
    var shrinker = Shrinker(budget: settings.shrinkingBudget) { draws in
      guard let found = copy.replay(draws, failure.seed), found.relation == failure.relation,
        found.kind == failure.kind, found.isClear || !failure.isClear
      else { return nil }
      return found.sample.draws
    }
    let draws = shrinker.simplest(failure.sample.draws)
    if let found = copy.replay(draws, failure.seed), found.kind == failure.kind { best = found }
    return best
  }

  func counterExample(_ failure: Failure, _ prepared: PreparedFormula) -> CounterExample {
    let relation = prepared.compiled.relations[failure.relation]
    let entries = zip(failure.sample.keys, failure.sample.values)
      .filter { !$0.1.kind.isFunction }
      .map { CounterExample.Entry(name: $0.0, value: $0.1.text()) }
      .sorted { $0.name < $1.name }
    var example = CounterExample(
      kind: failure.kind, relation: failure.relation, range: failure.range, bindings: entries,
      left: failure.left?.text() ?? "", right: failure.right?.text() ?? "",
      difference: failure.comparison.difference, tolerance: failure.comparison.tolerance,
      summary: failure.summary)
    if failure.kind == .shapes {
      if !example.summary.contains("do not agree") {
        example.summary = "Shapes do not agree: \(example.summary)"
      }
    } else {
      example.summary = summary(failure, relation, entries)
    }
    return example
  }

  private func summary(
    _ failure: Failure, _ relation: Relation, _ entries: [CounterExample.Entry]
  ) -> String {
    var text = "\(relation.text) fails"
    if !entries.isEmpty {
      text += " for " + entries.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
    }
    guard let left = failure.left else { return text + "." }
    guard let right = failure.right else {
      return text + ": the left side is \(left.text(digits: 6))."
    }
    return text + ": the left side is \(left.text(digits: 6)), the right side "
      + "\(right.text(digits: 6))."
  }
}
