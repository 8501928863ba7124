public import Manuscript
internal import NotebookRecord
internal import SwiftSource

/// The checks of a chapter's formulas, with the snippets that made them.
public struct FormulaChecks: Equatable, Sendable {
  /// One check, the snippet that made it, and those of the functions the snippet is tied to that the check calls.
  struct Check: Equatable, Sendable {
    var record: FormulaRecord
    var snippet: Int
    var functions: [String]
  }

  private var byLabel: [String: [Check]] = [:]
  private var uses: [String: Int] = [:]

  /// Collects the checks of a chapter.
  ///
  /// - Parameters:
  ///   - chapter: The chapter.
  ///   - result: What became of it.
  init(chapter: Chapter, result: ChapterResult) {
    for (index, (snippet, result)) in zip(chapter.snippets, result.snippets).enumerated() {
      for case .formula(let record) in result.outputs {
        byLabel[record.label, default: []].append(
          Check(
            record: record, snippet: index, functions: Self.functions(checkedBy: record, snippet)))
        for label in record.uses { uses[label, default: 0] += 1 }
      }
    }
  }

  /// A tie that the check does not call is not what the formula was held against.
  private static func functions(checkedBy record: FormulaRecord, _ snippet: Snippet) -> [String] {
    let ties = snippet.options.ties.map(\.name)
    guard ties.count > 1,
      let called = SnippetSyntax.names(
        in: snippet.body.text, withinCallOf: record.request.name, line: record.position.line)
    else { return ties }
    let within = ties.filter { tie in
      let parts = tie.split(separator: "(")[0].split(separator: ".").map(String.init)
      return parts.last == "init"
        ? called.contains(parts.dropLast().last ?? "")
        : called.contains(parts.last ?? "")
    }
    return within.isEmpty ? ties : within
  }

  /// The checks of a formula, in the order in which they ran.
  subscript(formula: FormulaUse) -> [Check] {
    formula.label.flatMap { byLabel[$0] } ?? []
  }

  /// How many checks made use of the definition with that label.
  public func useCount(of label: String) -> Int { uses[label, default: 0] }

  /// What became of a formula. A failed check outweighs all others; a counter-example outweighs
  /// samples that agreed.
  public func status(of formula: FormulaUse) -> FormulaStatus {
    let checks = self[formula]
    if checks.contains(where: { !$0.record.holds }) { return .failed }
    if checks.contains(where: { $0.record.request == .refute }) { return .refuted }
    if checks.contains(where: { $0.record.request == .verify }) { return .verified }
    let isDefinition = formula.attributes.isDefinition || !checks.isEmpty
    return isDefinition ? .definition : .uncovered
  }
}
