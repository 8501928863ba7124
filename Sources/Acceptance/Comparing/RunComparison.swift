import NotebookRecord

/// Compares what a run did with what it did when it was accepted.
///
/// Steps may differ by a share, up or down; beyond it the run is slower, which is wrong, or faster, which is to be
/// accepted. A fitted rate or order is known only up to its standard error, and may differ by as much.
struct RunComparison {
  let slower: Double
  let tolerance: ResultTolerance

  /// What differs.
  func findings(_ old: AcceptedItem, _ new: AcceptedItem) -> [(kind: Difference.Kind, text: String)]
  {
    let keys = Set(old.fields.map(\.key)).union(new.fields.map(\.key))
    let order = ["verdict", "steps-to-tolerance", "steps", "final-error", "rate", "order"]
    let paced = keys.contains("steps-to-tolerance")
    return (order.filter(keys.contains) + keys.subtracting(order).sorted()).compactMap { key in
      let (before, after) = (Self.tokens(key, old), Self.tokens(key, new))
      guard !before.isEmpty else {
        return (.changed, "its \(Self.name(key)) is \(Self.text(after)), where there was none")
      }
      guard !after.isEmpty else {
        return (.changed, "its \(Self.name(key)), \(Self.text(before)) before, is lost")
      }
      switch key {
      case "steps-to-tolerance": return pace(before, after)
      case "steps" where !paced: return pace(before, after)
      case "steps": return length(before, after)
      case "rate", "order": return fit(key, before, after)
      default: return value(key, before, after)
      }
    }
  }

  private static func tokens(_ key: String, _ item: AcceptedItem) -> [AcceptedToken] {
    item.fields.first { $0.key == key }?.tokens ?? []
  }

  private func pace(
    _ old: [AcceptedToken], _ new: [AcceptedToken]
  ) -> (Difference.Kind, String)? {
    guard case .number(let before)? = old.first, case .number(let after)? = new.first else {
      return (.changed, "its steps are no number")
    }
    let change = (after - before) / max(before, 1)
    guard !(change.magnitude <= slower) else { return nil }
    let share = NumberComparison.brief(100 * change.magnitude)
    let allowed = NumberComparison.brief(100 * slower)
    let text = "\(old[0]) steps became \(new[0])"
    return change > 0
      ? (.slower, "it is slower: \(text), \(share) % more, and \(allowed) % are allowed")
      : (.faster, "it is faster: \(text), \(share) % fewer")
  }

  private func length(
    _ old: [AcceptedToken], _ new: [AcceptedToken]
  ) -> (Difference.Kind, String)? {
    guard let (_, text) = pace(old, new) else { return nil }
    return (.changed, text.replacing(/^it is (slower|faster)/, with: "its length changed"))
  }

  private func fit(
    _ key: String, _ old: [AcceptedToken], _ new: [AcceptedToken]
  ) -> (Difference.Kind, String)? {
    let (before, after) = (old.numbers, new.numbers)
    guard before.count == 2, after.count == 2 else {
      return (.changed, "its \(key) is no number with an error")
    }
    let slack = (before[1] * before[1] + after[1] * after[1]).squareRoot()
    let excess = NumberComparison(tolerance)
      .excess(before[0], after[0], slack: slack.isFinite ? slack : 0)
    return excess.map { excess in
      let change = FieldComparison.Change(old: "\(old[0])", new: "\(new[0])", excess: excess)
      return (.changed, "its \(key): \(FieldComparison.words(change))")
    }
  }

  private func value(
    _ key: String, _ old: [AcceptedToken], _ new: [AcceptedToken]
  ) -> (Difference.Kind, String)? {
    let comparison = FieldComparison(
      AcceptedItem(.run, [.init(key, old)]), AcceptedItem(.run, [.init(key, new)]), tolerance)
    return comparison.finding.map { (.changed, "its \(Self.name(key)): \($0)") }
  }

  private static func name(_ key: String) -> String { key.replacing("-", with: " ") }

  private static func text(_ tokens: [AcceptedToken]) -> String {
    tokens.first.map { "\($0)" } ?? ""
  }
}

extension [AcceptedToken] {
  /// The numbers among them.
  var numbers: [Double] {
    compactMap { token in
      if case .number(let number) = token { number } else { nil }
    }
  }
}
