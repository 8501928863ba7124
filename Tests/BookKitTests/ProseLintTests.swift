import Manuscript
import NotebookRecord
import Testing

@testable import BookKit

@Suite struct ProseLintTests {
  private static let snippet = """
    ```swift #tbl-roots setup
    let rate = 0.25
    ```
    """

  private func found(_ prose: String) -> [String] {
    let source = Array("\(Self.snippet)\n\n\(prose)\n".utf8)
    let table = TableRecord(
      caption: "", headers: ["n", "root"], rows: [["100", "1.4142"], ["250", "1.7321"]],
      numeric: [true, true])
    let result = ChapterResult(
      snippets: [SnippetResult(outcome: .completed, outputs: [.table(table)])], inlineTexts: [])
    return ProseLint(
      chapter: Chapter(parsing: source, path: "a.md"), result: result, source: source
    ).diagnostics.map { "\($0.range?.start.column ?? 0) \($0.identifier)" }
  }

  @Test func aNumberThatIsComputedIsReported() {
    #expect(found("The root is 1.414 or so.") == ["13 copied-number"])
    #expect(found("It takes 250 steps.") == ["10 copied-number"])
  }

  @Test func aNumberNearOneThatTheSentenceCitesIsReported() {
    #expect(found("By @tbl-roots the root is 1.85.") == ["27 contradicted-number"])
    #expect(found("By @tbl-roots it is a root. The other is 1.85.") == [])
    #expect(found("By @tbl-roots the root is 9.85.") == [])
  }

  @Test func inputsWordsYearsAndCodeAreNot() {
    #expect(found("A rate of 0.25, 2 steps, the year 1732, `1.4142`, $1.4142$.") == [])
    #expect(found("# The root 1.4142") == [])
  }
}
