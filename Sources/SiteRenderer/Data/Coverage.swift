internal import Manuscript
internal import NotebookRecord

/// How much of a chapter, or of a book, was checked, and with what outcome.
struct Coverage: Equatable, Sendable {
  /// How many display formulas have each status.
  var formulas: [FormulaStatus: Int] = [:]
  /// How many snippets ran, or failed as they were meant to.
  var snippets = 0
  /// How many expectations there are.
  var expectations = 0
  /// How many of them held.
  var expectationsHeld = 0

  /// How many display formulas there are.
  var formulaCount: Int { formulas.values.reduce(0, +) }

  /// Counts nothing.
  init() {}

  /// Counts a chapter.
  init(_ content: ChapterContent) {
    for formula in content.chapter.formulas where formula.style == .display {
      formulas[content.checks.status(of: formula), default: 0] += 1
    }
    for index in content.chapter.snippets.indices {
      switch content.result(ofSnippet: index).outcome {
      case .completed, .failedAsMeant: snippets += 1
      case .broken, .notRun, .shown: break
      }
      for case .expectation(let record) in content.outputs(ofSnippet: index) {
        expectations += 1
        expectationsHeld += record.holds ? 1 : 0
      }
    }
  }

  static func += (left: inout Coverage, right: Coverage) {
    left.formulas.merge(right.formulas, uniquingKeysWith: +)
    left.snippets += right.snippets
    left.expectations += right.expectations
    left.expectationsHeld += right.expectationsHeld
  }
}
