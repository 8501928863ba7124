/// The labels of one chapter, each name once.
struct ChapterLabels {
  private(set) var all: [Label] = []
  private var byName: [String: Int] = [:]

  /// Adds a label; reports it when the name is taken.
  ///
  /// - Returns: whether it was added.
  @discardableResult
  mutating func add(_ label: Label, _ sink: inout DiagnosticSink) -> Bool {
    if let first = byName[label.name] {
      sink.error(
        "duplicate-label", at: label.range, "the label `\(label.name)` is used twice",
        help: "give one of the two another name",
        notes: [
          Diagnostic.Note("the first is here", file: sink.file, range: all[first].range)
        ])
      return false
    }
    byName[label.name] = all.count
    all.append(label)
    return true
  }
}
