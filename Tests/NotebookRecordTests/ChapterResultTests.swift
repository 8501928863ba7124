import NotebookRecord
import Testing

@Suite struct ChapterResultTests {
  static let result = ChapterResult(
    snippets: [
      SnippetResult(
        outcome: .completed,
        outputs: [.printed("θ\n", isCut: true)]
          + RecordTests.everyKind.compactMap(SnippetOutput.init),
        seconds: 0.5),
      SnippetResult(outcome: .failedAsMeant(message: "m")),
      SnippetResult(outcome: .broken(message: "b")),
      SnippetResult(outcome: .notRun(reason: "r")), SnippetResult(outcome: .shown),
    ], inlineTexts: ["1", nil, ""])

  @Test func resultsSurviveTheCache() throws {
    #expect(try ChapterResult(bytes: Self.result.bytes) == Self.result)
    #expect(Self.result.formulas.map(\.label) == ["eq-a"])
  }

  @Test func everyTruncationIsAnError() {
    let bytes = Self.result.bytes
    for count in bytes.indices {
      #expect(throws: RecordError.self) { try ChapterResult(bytes: bytes.prefix(count)) }
    }
  }
}
