import Manuscript
import Synchronization
import Testing

@testable import BookKit

struct FoldedDiagnosticsTests {
  private static let source = """
    let run = descend(from: 1)
    run.loss
    let last = run.loss.last
    print(last)
    let other: Int = "text"
    descend(from: 2)
    let more: Int = "text"
    """

  private func error(_ line: Int, _ summary: String, _ identifier: String = "compile-error")
    -> Diagnostic
  {
    Diagnostic(
      .error, identifier, file: "c.md", range: SourceRange(line: line, columns: 1..<2),
      summary: summary)
  }

  private func folded(_ diagnostics: [Diagnostic]) -> [FoldedDiagnostics.Entry] {
    FoldedDiagnostics(diagnostics, sources: ["c.md": Array(Self.source.utf8)]).entries
  }

  @Test func whatFollowsFromADeclarationIsCountedWithIt() {
    let first = error(1, "cannot find 'descend' in scope")
    #expect(
      folded([
        error(4, "ambiguous use"), error(2, "value of type '_' has no member"), first,
        error(3, "no member 'last'"), error(6, "cannot find 'descend' in scope"),
      ]) == [.init(diagnostic: first, followUps: 4)])
  }

  @Test func errorsOfTheirOwnStandAlone() {
    let errors = [error(5, "cannot convert"), error(7, "cannot convert")]
    #expect(folded(errors) == errors.map { .init(diagnostic: $0) })
  }

  @Test func onlyWhatTheCompilerSaysIsFolded() {
    let errors = [
      error(1, "cannot find 'descend' in scope"), error(2, "does not hold", "expectation-failed"),
      error(99, "somewhere else"),
    ]
    #expect(folded(errors) == errors.map { .init(diagnostic: $0) })
  }

  @Test func verboseShowsAll() {
    let errors = [error(1, "cannot find 'descend' in scope"), error(2, "no member")]
    func printed(_ detail: Reporter.Detail) -> String {
      let text = Written()
      let terminal = Terminal(
        isInteractive: false, hasColour: false, output: { _ in }, error: { text.add($0) })
      DiagnosticPrinter(terminal: terminal, sources: ["c.md": Array(Self.source.utf8)])
        .write(errors, detail: detail)
      return text.text
    }
    #expect(
      printed(.normal) == """
        c.md:1:1: error: cannot find 'descend' in scope [compile-error]
            let run = descend(from: 1)
            ^
          and 1 error that follows from it; --verbose shows all

        """)
    #expect(
      printed(.verbose) == """
        c.md:1:1: error: cannot find 'descend' in scope [compile-error]
            let run = descend(from: 1)
            ^
        c.md:2:1: error: no member [compile-error]
            run.loss
            ^

        """)
  }
}

/// What was written to a terminal.
private final class Written: Sendable {
  private let texts = Mutex("")
  var text: String { texts.withLock { $0 } }
  func add(_ more: String) { texts.withLock { $0 += more } }
}
