import Manuscript
import Testing

@testable import BookKit

@Suite struct DiagnosticPrinterTests {
  private static let sources = ["c.md": Array("first\n\tlet θ = f(x) + y\nlast".utf8)]

  private func text(_ diagnostic: Diagnostic, colour: Bool = false) -> String {
    let terminal = Terminal(
      isInteractive: false, hasColour: colour, output: { _ in }, error: { _ in })
    return DiagnosticPrinter(terminal: terminal, sources: Self.sources).text(of: diagnostic)
  }

  @Test func theLineIsShownWithCaretsBelowWhatIsMeant() {
    let diagnostic = Diagnostic(
      .error, "some-problem", file: "c.md", range: SourceRange(line: 2, columns: 11..<15),
      summary: "this is wrong", help: "do that",
      notes: [Diagnostic.Note("see", file: "c.md", range: SourceRange(line: 1, columns: 1..<2))])
    #expect(
      text(diagnostic) == """
        c.md:2:11: error: this is wrong [some-problem]
            \tlet θ = f(x) + y
            \t        ^^^^
          help: do that
          c.md:1:1: note: see
        """)
  }

  @Test func coloursAreUsedOnlyWhereTheyAreWanted() {
    let diagnostic = Diagnostic(.warning, "w", file: nil, range: nil, summary: "careful")
    #expect(text(diagnostic) == "warning: careful [w]")
    #expect(
      text(diagnostic, colour: true)
        == "\u{1B}[1;33mwarning:\u{1B}[0m \u{1B}[1mcareful\u{1B}[0m [w]")
  }

  @Test(arguments: [
    SourceRange(line: 9, columns: 1..<2), SourceRange(line: 3, columns: 40..<50),
    SourceRange(line: 0, columns: 0..<0),
    SourceRange(start: .init(line: 3, column: 1), end: .init(line: 2, column: 1)),
  ])
  func placesOutsideTheFileDoNoHarm(range: SourceRange) {
    let found = text(Diagnostic(.note, "n", file: "c.md", range: range, summary: "s"))
    #expect(found.hasPrefix("c.md:\(range.start.line):\(range.start.column): note: s [n]"))
  }
}
