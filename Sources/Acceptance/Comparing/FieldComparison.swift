import NotebookRecord

/// Compares two results line by line and keeps the worst of what differs.
struct FieldComparison {
  /// One number or text that differs.
  struct Change: Equatable {
    var old: String
    var new: String
    /// By how much; nil for texts.
    var excess: NumberComparison.Excess?
  }

  private(set) var changes: [Change] = []
  /// Whether the results are not made of the same parts.
  private(set) var hasOtherShape = false

  init(_ old: AcceptedItem, _ new: AcceptedItem, _ tolerance: ResultTolerance) {
    let comparison = NumberComparison(tolerance)
    let keys = old.fields.map { "\($0.key) \($0.tokens.count)" }
    guard keys == new.fields.map({ "\($0.key) \($0.tokens.count)" }) else {
      hasOtherShape = true
      return
    }
    for (before, after) in zip(old.fields, new.fields) {
      let scale = SeriesLine.scale(before, after)
      for (index, (left, right)) in zip(before.tokens, after.tokens).enumerated() {
        let scale = before.key == SeriesLine.key && index >= SeriesLine.firstSum ? scale : 0
        if let change = Self.change(left, right, comparison, scale) { changes.append(change) }
      }
    }
  }

  /// What is different, in words; nil when nothing is.
  var finding: String? {
    if hasOtherShape { return "it is made of other parts" }
    guard let first = changes.first else { return nil }
    let worst =
      changes.filter { $0.excess != nil }
      .max { ($0.excess?.times ?? 0) < ($1.excess?.times ?? 0) } ?? first
    let more = changes.count > 1 ? "; \(changes.count) numbers or texts differ" : ""
    return Self.words(worst) + more
  }

  static func words(_ change: Change) -> String {
    guard let excess = change.excess else { return "\(change.new) instead of \(change.old)" }
    let text = "\(change.new) instead of \(change.old)"
    guard excess.distance.isFinite else { return text }
    let allowed =
      excess.allowed > 0
      ? "\(NumberComparison.brief(excess.times)) times the \(NumberComparison.brief(excess.allowed)) allowed"
      : "none is allowed"
    return "\(text), a difference of \(NumberComparison.brief(excess.distance)): \(allowed)"
  }

  private static func change(
    _ old: AcceptedToken, _ new: AcceptedToken, _ comparison: NumberComparison, _ scale: Double
  ) -> Change? {
    switch (old, new) {
    case (.number(let before), .number(let after)):
      guard let excess = comparison.excess(before, after, scale: scale) else { return nil }
      return Change(old: "\(old)", new: "\(new)", excess: excess)
    case (.text(let before), .text(let after)):
      return before == after ? nil : change(before, after, comparison)
    case (.number, .text), (.text, .number):
      return Change(old: "\(old)", new: "\(new)")
    }
  }

  private static func change(
    _ old: String, _ new: String, _ comparison: NumberComparison
  ) -> Change? {
    let (before, after) = (NumberedText(old), NumberedText(new))
    let texts = Change(old: AcceptedToken.quoted(old), new: AcceptedToken.quoted(new))
    guard before.skeleton == after.skeleton else { return texts }
    let excesses = zip(before.numbers, after.numbers).compactMap { comparison.excess($0, $1) }
    guard let worst = excesses.max(by: { $0.times < $1.times }) else { return nil }
    return Change(old: texts.old, new: texts.new, excess: worst)
  }
}
