public import Manuscript
public import NotebookRecord

/// What became of a book's display formulas: each is verified, refuted, or a definition that another check uses.
public struct FormulaCoverage: Equatable, Sendable {
  /// How many hold, as computed.
  public var verified = 0
  /// How many were shown to be wrong, as their chapter says.
  public var refuted = 0
  /// How many say what a name means.
  public var definitions = 0
  /// How many no check looks at.
  public var uncovered = 0
  /// What is wrong: formulas that nothing covers.
  public var diagnostics: [Diagnostic] = []

  /// Creates the coverage of nothing.
  public init() {}

  /// Counts the display formulas of a chapter.
  public init(chapter: Chapter, result: ChapterResult) {
    let checks = Dictionary(grouping: result.formulas, by: \.label)
    let used = Set(result.formulas.flatMap(\.uses))
    for formula in chapter.formulas where formula.style == .display {
      let found = formula.label.map { checks[$0] ?? [] } ?? []
      if found.contains(where: { $0.holds && $0.request == .verify }) {
        verified += 1
      } else if found.contains(where: { $0.holds && $0.request == .refute }) {
        refuted += 1
      } else if formula.attributes.isDefinition || found.contains(where: { $0.request == .define })
      {
        definitions += 1
        if !used.contains(formula.label ?? "") {
          diagnostics.append(Self.unused(formula, chapter))
        }
      } else {
        uncovered += 1
        // A check that failed has its own diagnostic.
        if found.isEmpty { diagnostics.append(Self.diagnostic(formula, chapter)) }
      }
    }
  }

  /// Adds the counts of another chapter.
  mutating func add(_ other: FormulaCoverage) {
    verified += other.verified
    refuted += other.refuted
    definitions += other.definitions
    uncovered += other.uncovered
  }

  /// The counts in a line.
  public var summary: String {
    "\(verified) verified, \(refuted) refuted, \(definitions) definitions, \(uncovered) uncovered"
  }

  /// A definition that nothing uses says something nobody holds it to.
  private static func unused(_ formula: FormulaUse, _ chapter: Chapter) -> Diagnostic {
    Diagnostic(
      .error, "unused-definition", file: chapter.path, range: formula.range,
      summary: "no check uses this definition",
      help:
        "call define(\"\(formula.label ?? "eq-…")\") before a verify that needs it, or verify the formula itself"
    )
  }

  private static func diagnostic(_ formula: FormulaUse, _ chapter: Chapter) -> Diagnostic {
    let help =
      formula.label.map { "check it with verify(\"\($0)\") or refute(\"\($0)\") in a snippet" }
      ?? "give it a label, {#eq-…}, and check it with verify or refute in a snippet"
    return Diagnostic(
      .error, "uncovered-formula", file: chapter.path, range: formula.range,
      summary: "no check covers this formula", help: help + ", or mark it {definition}")
  }
}
