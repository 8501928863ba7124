import Testing

@testable import BookKit

/// The file beside the chapters.
@Suite struct MutationResultsTests {
  private var results: MutationResults {
    var report = MutationReport([], untried: ["late": 2], formulas: [:], bar: 0.95)
    report.total = .init(name: "all", killed: 3, neverRun: 0, tried: 4, score: 0.75)
    report.functions = [report.total]
    report.mutants = [
      .init(
        function: "f", ties: ["f"], file: "f.swift", line: 3, column: 1, kind: .sign,
        change: "a + b → a - b", occurrence: 1, fate: "survived", reason: ""),
      .init(
        function: "g", ties: ["g"], file: "g.swift", line: 4, column: 1, kind: .sign,
        change: "c", occurrence: 1, fate: "killed", reason: "x"),
    ]
    return MutationResults(report, library: "abc")
  }

  @Test func theyComeBackFromTheirBytes() {
    #expect(MutationResults(results.bytes) == results)
    #expect(results.bytes == results.bytes)
    #expect(results.survivors.map(\.function) == ["f"])
  }

  @Test func whatIsNoneIsNotRead() {
    #expect(MutationResults(Array("{}".utf8)) == nil)
    var later = results
    later.version = 2
    #expect(MutationResults(later.bytes) == nil)
  }

  @Test func anotherLibraryMakesThemStale() {
    #expect(!results.scores(library: "abc").isStale)
    #expect(results.scores(library: "abd").isStale)
    #expect(results.scores(library: "abc").survivors.map(\.place) == ["f.swift:3"])
  }
}
