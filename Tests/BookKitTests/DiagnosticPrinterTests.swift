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

  /// Of a line of a megabyte, what is meant is printed, and not much more.
  @Test(arguments: [1, 50, 5_000, 999_990], ["a", "é", "👩‍👩‍👧"])
  func aLongLineIsCutAroundWhatIsMeant(character: Int, letter: String) {
    let line = String(repeating: letter, count: 1_000_000 / letter.utf8.count)
    let column = min(character, line.utf8.count)
    let diagnostic = Diagnostic(
      .error, "e", file: "l.md", range: SourceRange(line: 2, columns: column..<(column + 700_000)),
      summary: String(repeating: "s", count: 100_000))
    let terminal = Terminal(
      isInteractive: false, hasColour: false, output: { _ in }, error: { _ in })
    let bytes = Array("x\n\(line)\ny".utf8)
    let text = DiagnosticPrinter(terminal: terminal, sources: ["l.md": bytes]).text(of: diagnostic)
    #expect(text.utf8.count < 3_000)
    #expect(text.split(separator: "\n").count == 3)
    #expect(text.hasSuffix("^"))
  }

  /// Bytes that continue a character and follow none.
  @Test func aLongLineThatIsNoTextDoesNotTrap() {
    let bytes = [UInt8](repeating: 0x80, count: 10_000)
    let terminal = Terminal(
      isInteractive: false, hasColour: false, output: { _ in }, error: { _ in })
    let printer = DiagnosticPrinter(terminal: terminal, sources: ["l.yml": bytes])
    for column in [1, 500, 9_999, 10_001, 50_000] {
      let range = SourceRange(line: 1, columns: column..<(column + 1))
      #expect(printer.excerpt("l.yml", range).count == 2)
    }
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
