internal import Manuscript
internal import NotebookRecord

/// The checks of a chapter's formulas, with the snippets that made them.
struct FormulaChecks: Sendable {
  /// One check and the functions of the snippet that made it.
  struct Check: Equatable, Sendable {
    var record: FormulaRecord
    var snippet: Int
    var functions: [String]
  }

  private var byLabel: [String: [Check]] = [:]
  private var uses: [String: Int] = [:]

  /// Collects the checks of a chapter.
  init(_ content: ChapterContent) {
    for (index, snippet) in content.chapter.snippets.enumerated() {
      for case .formula(let record) in content.outputs(ofSnippet: index) {
        byLabel[record.label, default: []].append(
          Check(record: record, snippet: index, functions: snippet.options.ties.map(\.name)))
        for label in record.uses { uses[label, default: 0] += 1 }
      }
    }
  }

  /// The checks of a formula, in the order in which they ran.
  subscript(formula: FormulaUse) -> [Check] {
    formula.label.flatMap { byLabel[$0] } ?? []
  }

  /// How many checks made use of the definition with that label.
  func useCount(of label: String) -> Int { uses[label, default: 0] }

  /// What became of a formula. A failed check outweighs all others; a counter-example outweighs
  /// samples that agreed.
  func status(of formula: FormulaUse) -> FormulaStatus {
    let checks = self[formula]
    if checks.contains(where: { !$0.record.holds }) { return .failed }
    if checks.contains(where: { $0.record.request == .refute }) { return .refuted }
    if checks.contains(where: { $0.record.request == .verify }) { return .verified }
    let isDefinition = formula.attributes.isDefinition || !checks.isEmpty
    return isDefinition ? .definition : .uncovered
  }
}
