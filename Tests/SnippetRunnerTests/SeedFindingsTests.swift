import Manuscript
import NotebookRecord
import Testing

@testable import SnippetRunner

/// What is luck, and what is not.
@Suite struct SeedFindingsTests {
  private static let chapter = Chapter(parsing: "```swift setup\nf()\n```\n", path: "a.md")

  private func run(_ verdicts: [Bool], used: Double = 0.5) -> SeedRun {
    var assembly = ResultAssembly(chapter: Self.chapter)
    let records = verdicts.enumerated().map { index, holds in
      Record.expectation(
        ExpectationRecord(
          holds: holds, claim: "c", finding: holds ? "yes" : "no", toleranceUsed: used,
          position: RecordPosition(source: "snippet-0", line: 2, column: index + 1)))
    }
    assembly.add(
      ProgramRun(
        limits: ProgramLimits(), end: .finished,
        records: [.began(snippet: 0)] + records + [.ended(snippet: 0, seconds: 0)],
        printed: [:], errors: [:]),
      of: ProgramUnit(purpose: .chapter, main: "", glue: "", memoryBytes: nil))
    return SeedRun(assembly)
  }

  @Test func theRunsWithOtherSeedsAreCounted() {
    let findings = SeedFindings([
      run([true, true]), run([true, true]), run([true, false], used: 2), run([true]),
    ])
    #expect(findings.runs == 3)
    #expect(findings.claims.map(\.held) == [3, 1])
    #expect(findings.claims.map(\.isRandom) == [false, true])
    #expect(findings.claims[1].failureShare == 2.0 / 3)
    #expect(findings.claims[1].counterExample == "no")
    #expect(findings.claims[1].toleranceUsed == [0.5, 2])
  }

  @Test func nothingRandomIsNoFinding() {
    #expect(SeedFindings([]).claims.isEmpty)
    #expect(SeedFindings([]).runs == 0)
  }
}
