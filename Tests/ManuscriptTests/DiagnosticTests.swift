import Manuscript
import Testing

/// The one form in which problems are reported.
@Suite struct DiagnosticTests {
  private func diagnostic(
    _ severity: Diagnostic.Severity, file: String?, line: Int?
  ) -> Diagnostic {
    Diagnostic(
      severity, "id", file: file, range: line.map { SourceRange(line: $0, columns: 2..<3) },
      summary: "s")
  }

  @Test func printedAsCompilersDo() {
    let note = Diagnostic.Note(
      "there", file: "b.md", range: SourceRange(line: 4, columns: 1..<2))
    let diagnostic = Diagnostic(
      .warning, "an-id", file: "a.md", range: SourceRange(line: 2, columns: 3..<5),
      summary: "wrong", help: "mend it", notes: [note, Diagnostic.Note("everywhere")])
    #expect(
      diagnostic.description == """
        a.md:2:3: warning: wrong [an-id]
          help: mend it
          b.md:4:1: note: there
          note: everywhere
        """)
    #expect(self.diagnostic(.error, file: "a.md", line: nil).description == "a.md: error: s [id]")
    #expect(self.diagnostic(.note, file: nil, line: nil).description == "note: s [id]")
  }

  @Test func sortedByFileThenPlaceThenGravity() {
    let sorted = [
      diagnostic(.error, file: nil, line: nil),
      diagnostic(.error, file: "a", line: nil),
      diagnostic(.error, file: "a", line: 1),
      diagnostic(.warning, file: "a", line: 1),
      diagnostic(.note, file: "a", line: 2),
      diagnostic(.error, file: "b", line: 1),
    ]
    #expect(sorted.reversed().sorted() == sorted)
  }

  @Test func noMoreThanTheLimit() {
    var limits = ParserLimits()
    limits.maximumDiagnostics = 2
    let chapter = Chapter(parsing: "[^a] [^b] [^c] [^d]", path: "a.md", limits: limits)
    #expect(
      chapter.diagnostics.map(\.identifier) == [
        "undefined-footnote", "undefined-footnote", "too-many-diagnostics",
      ])
    #expect(chapter.diagnostics.last?.summary == "2 more problems are not listed")
  }
}
