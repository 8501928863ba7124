import Manuscript
import NotebookRecord
import Testing

@testable import SnippetRunner

@Suite struct ResultAssemblyTests {
  private static let chapter = Chapter(
    parsing: """
      ```swift setup
      let a = 1
      ```

      ```swift traps="range"
      crash()
      ```

      It is `{swift} a`.

      ```swift setup
      let b = 2
      ```
      """, path: "c.md")

  private static let unit = ProgramUnit(purpose: .chapter, main: "", glue: "", memoryBytes: nil)

  private func assembly(
    _ records: [Record], end: ProgramRun.End = .finished, printed: [Int: OutputCutter.Text] = [:],
    errors: [Int: OutputCutter.Text] = [:]
  ) -> ResultAssembly {
    var assembly = ResultAssembly(chapter: Self.chapter)
    assembly.add(
      ProgramRun(
        limits: ProgramLimits(), end: end, records: records, printed: printed, errors: errors),
      of: Self.unit)
    return assembly
  }

  private static let whole: [Record] = [
    .hello(version: Record.schemaVersion), .began(snippet: 0),
    .expectation(
      ExpectationRecord(
        holds: true, claim: "c", finding: "",
        position: RecordPosition(source: "snippet-0", line: 2, column: 3))),
    .ended(snippet: 0, seconds: 0.5), .began(snippet: 1),
    .trap(TrapRecord(snippet: 1, signal: 4)), .ended(snippet: 1, seconds: 0),
    .began(snippet: 3), .inline(index: 0, text: "1"), .ended(snippet: 3, seconds: 0),
    .began(snippet: 2), .ended(snippet: 2, seconds: 0.25), .finished,
  ]

  private static let trapText = OutputCutter.Text(
    kept: Array("Swift/Array.swift:1: Fatal error: Index out of range\n".utf8))

  @Test func aWholeRunIsPutTogether() {
    let assembly = assembly(
      Self.whole, printed: [0: OutputCutter.Text(kept: Array("hi".utf8), dropped: 1)],
      errors: [1: Self.trapText])
    #expect(
      assembly.result
        == ChapterResult(
          snippets: [
            SnippetResult(
              outcome: .completed,
              outputs: [
                .printed("hi", isCut: true),
                .expectation(
                  ExpectationRecord(
                    holds: true, claim: "c", finding: "",
                    position: RecordPosition(source: "snippet-0", line: 1, column: 3))),
              ], seconds: 0.5),
            SnippetResult(outcome: .failedAsMeant(message: "Fatal error: Index out of range")),
            SnippetResult(outcome: .completed, seconds: 0.25),
          ], inlineTexts: ["1"]))
    #expect(assembly.diagnostics == [])
    #expect(assembly.isSound)
  }

  /// A snippet that speaks for another is told of, and what it said is not taken.
  @Test func aRecordOutOfOrderEndsTheReading() {
    let assembly = assembly(
      Array(Self.whole.prefix(4)) + [.began(snippet: 0)] + Self.whole.dropFirst(4))
    #expect(assembly.diagnostics.map(\.identifier) == ["garbled-records"])
    #expect(assembly.result.snippets.map(\.outcome).dropFirst().allSatisfy { $0 != .completed })
    #expect(!assembly.isSound)
  }

  @Test func aProgramOfAnotherVersionIsRefused() {
    let assembly = assembly([.hello(version: 99)] + Self.whole.dropFirst())
    #expect(assembly.diagnostics.map(\.identifier) == ["record-version"])
    #expect(assembly.result.snippets.allSatisfy { $0.outcome != .completed })
    #expect(!assembly.isSound)
  }

  @Test func whatCameBeforeACrashIsKeptAndWhatCameAfterIsSaidToBeMissing() {
    let assembly = assembly(
      Array(Self.whole.prefix(5)), end: .signalled(11), errors: [1: OutputCutter.Text()])
    #expect(
      assembly.result.snippets.map(\.outcome) == [
        .completed,
        .broken(
          message: "this snippet stopped: it used memory that is not its own, perhaps by recursion "
            + "without end"),
        .notRun(reason: "the program ended before it"),
      ])
    #expect(assembly.diagnostics.map(\.identifier) == ["trap"])
    #expect(assembly.diagnostics.first?.range?.start == SourcePosition(line: 5, column: 4))
  }

  @Test(arguments: [
    (ProgramRun.End.exited(code: 3), "early-exit"), (.timedOut(part: 1), "timeout"),
    (.garbled(.truncated), "garbled-records"), (.signalled(9), "trap"),
    (.signalled(24), "cpu-limit"), (.signalled(25), "file-limit"),
    (.tooManyRecords, "record-limit"),
  ])
  func everyBadEndHasItsName(end: ProgramRun.End, identifier: String) {
    #expect(
      assembly(Array(Self.whole.prefix(5)), end: end).diagnostics.map(\.identifier) == [identifier])
  }
}
