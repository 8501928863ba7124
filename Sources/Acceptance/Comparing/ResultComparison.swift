import NotebookRecord

/// Compares what a chapter came to with what was accepted of it.
public struct ResultComparison: Sendable {
  let slower: Double

  /// - Parameter slower: The share by which a run may take more steps, or fewer, than the accepted one.
  public init(slower: Double) { self.slower = slower }

  /// What is different, in reading order; what was accepted for nothing that is there comes last.
  public func differences(_ old: AcceptedResults, _ new: CurrentResults) -> [Difference] {
    var differences = new.blocks.flatMap { block in
      self.differences(old[block.place]?.items ?? [], block)
    }
    let compared = Set(new.blocks.map(\.place))
    for block in old.blocks where !compared.contains(block.place) {
      differences.append(
        Difference(
          .leftOver, at: block.place, title: "\(block.place)", old: block.items.first,
          finding: new.places.contains(block.place)
            ? "it gives no results to compare" : "the chapter has no such snippet"))
    }
    return differences
  }

  /// A result's identity within its snippet: its kind, its name, and which it is of those alike.
  private struct Identity: Hashable {
    var kind: AcceptedItem.Kind
    var name: String
    var number: Int
  }

  private static func identified(_ items: [AcceptedItem]) -> [(Identity, AcceptedItem)] {
    var counts: [Identity: Int] = [:]
    return items.map { item in
      let first = Identity(kind: item.kind, name: item.name, number: 1)
      counts[first, default: 0] += 1
      return (Identity(kind: item.kind, name: item.name, number: counts[first] ?? 1), item)
    }
  }

  private func differences(
    _ accepted: [AcceptedItem], _ block: CurrentResults.Block
  ) -> [Difference] {
    var old = Dictionary(uniqueKeysWithValues: Self.identified(accepted))
    var differences: [Difference] = []
    for ((identity, item), current) in zip(Self.identified(block.items.map(\.item)), block.items) {
      if let before = old.removeValue(forKey: identity) {
        differences += self.differences(before, item, current.tolerance).map { kind, finding in
          Difference(
            kind, at: block.place, title: item.title, old: before, new: item, finding: finding)
        }
      } else {
        differences.append(
          Difference(
            .new, at: block.place, title: item.title, new: item,
            finding: "nothing was accepted for it"))
      }
    }
    for (identity, item) in Self.identified(accepted) where old[identity] != nil {
      differences.append(
        Difference(
          .vanished, at: block.place, title: item.title, old: item,
          finding: "the snippet does not give it any more"))
    }
    return differences
  }

  private func differences(
    _ old: AcceptedItem, _ new: AcceptedItem, _ tolerance: ResultTolerance
  ) -> [(Difference.Kind, String)] {
    switch new.kind {
    case .run: return RunComparison(slower: slower, tolerance: tolerance).findings(old, new)
    case .formula:
      let (before, after) = (Self.difference(old), Self.difference(new))
      if let before, let after, FormulaLines.isLarger(after, than: before) {
        let text =
          "its sides are up to \(AcceptedToken.number(after)) apart, not \(AcceptedToken.number(before))"
        return [(.changed, text)]
      }
      return Self.finding(Self.withoutDifference(old), Self.withoutDifference(new), tolerance)
    case .value, .table, .figure, .expectations, .output, .ending, .inline:
      return Self.finding(old, new, tolerance)
    }
  }

  private static func finding(
    _ old: AcceptedItem, _ new: AcceptedItem, _ tolerance: ResultTolerance
  ) -> [(Difference.Kind, String)] {
    FieldComparison(old, new, tolerance).finding.map { [(.changed, $0)] } ?? []
  }

  private static func difference(_ item: AcceptedItem) -> Double? {
    item.fields.first { $0.key == FormulaLines.difference }?.tokens.numbers.first
  }

  private static func withoutDifference(_ item: AcceptedItem) -> AcceptedItem {
    var item = item
    item.fields.removeAll { $0.key == FormulaLines.difference }
    return item
  }
}
