import Manuscript
import NotebookRecord
import SnippetRunner
import Testing

/// A result that is kept must be the one that is computed.
@Suite struct ColdCheckTests {
  private func result(_ number: Double, seconds: Double = 0, text: String = "1") -> ChapterResult {
    let value = ValueRecord(label: "x", type: "Double", text: "0.5", numbers: [number])
    return ChapterResult(
      snippets: [
        SnippetResult(outcome: .completed, outputs: [.value(value)], seconds: seconds)
      ], inlineTexts: [text])
  }

  private func summaries(
    _ computed: ChapterResult, _ kept: ChapterResult, option: String = ""
  ) -> [String] {
    let chapter = Chapter(
      parsing: "```swift #a setup\(option)\nf()\n```\n\n`{swift\(option)} x`\n", path: "a.md")
    return ColdCheck(chapter: chapter, computed: computed, kept: kept).diagnostics.map(\.summary)
  }

  @Test func equalResultsPassWhateverTimeTheyTook() {
    #expect(summaries(result(.nan), result(.nan, seconds: 2)) == [])
  }

  @Test func theLastBitCounts() {
    let begin = "computed anew this gives another result than the cache holds: "
    #expect(
      summaries(result(0.5), result(0.5.nextUp))
        == [begin + "output 1, the value “x”, differs"])
    #expect(summaries(result(0), result(-0.0)) == [begin + "output 1, the value “x”, differs"])
    #expect(summaries(result(1), result(1, text: "2")) == [begin + "1 instead of 2"])
    #expect(
      summaries(result(1), ChapterResult(snippets: [], inlineTexts: []))
        == [begin + "the cache holds 0 snippets and 0 values for it"])
  }

  @Test func whatIsUncomparedMayDiffer() {
    #expect(summaries(result(1), result(2, text: "2"), option: " uncompared") == [])
  }
}
