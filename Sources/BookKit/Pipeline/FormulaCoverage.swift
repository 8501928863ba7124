public import Manuscript
public import SiteRenderer

/// What became of a book's display formulas: each is verified, refuted, or a definition that another check uses.
public struct FormulaCoverage: Equatable, Sendable {
  private var counts: [FormulaStatus: Int] = [:]
  /// What is wrong: formulas that nothing covers, and definitions that nothing uses.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Creates the coverage of nothing.
  public init() {}

  /// Counts the display formulas of a chapter.
  ///
  /// - Parameters:
  ///   - chapter: The chapter.
  ///   - checks: The checks of its formulas.
  public init(chapter: Chapter, checks: FormulaChecks) {
    for formula in chapter.formulas where formula.style == .display {
      let status = checks.status(of: formula)
      counts[status, default: 0] += 1
      switch status {
      case .uncovered: diagnostics.append(Self.uncovered(formula, chapter))
      case .definition where checks.useCount(of: formula.label ?? "") == 0:
        diagnostics.append(Self.unused(formula, chapter))
      // A check that failed has a diagnostic of its own.
      case .verified, .refuted, .definition, .failed: break
      }
    }
  }

  /// Adds the counts of another chapter.
  mutating func add(_ other: FormulaCoverage) { counts.merge(other.counts, uniquingKeysWith: +) }

  /// The counts in a line.
  public var summary: String {
    let failed = counts[.failed].map { ", \($0) failed" } ?? ""
    return
      "\(count(.verified)) verified, \(count(.refuted)) refuted, \(count(.definition)) definitions, "
      + "\(count(.uncovered)) uncovered\(failed)"
  }

  private func count(_ status: FormulaStatus) -> Int { counts[status, default: 0] }

  /// A definition that nothing uses says something nobody holds it to.
  private static func unused(_ formula: FormulaUse, _ chapter: Chapter) -> Diagnostic {
    let label = formula.label ?? "eq-…"
    return Diagnostic(
      .error, "unused-definition", file: chapter.path, range: formula.range,
      summary: "no check uses this definition",
      help: "call define(\"\(label)\") before a verify that needs it, or verify the formula itself")
  }

  private static func uncovered(_ formula: FormulaUse, _ chapter: Chapter) -> Diagnostic {
    let help =
      formula.label.map { "check it with verify(\"\($0)\") or refute(\"\($0)\") in a snippet" }
      ?? "give it a label, {#eq-…}, and check it with verify or refute in a snippet"
    return Diagnostic(
      .error, "uncovered-formula", file: chapter.path, range: formula.range,
      summary: "no check covers this formula", help: help + ", or mark it {definition}")
  }
}
