import Testing

@testable import CheckReport

@Suite struct ReportMergeTests {
  private func part(
    _ index: Int, _ chapters: [String], ending: Ending = .holds, library: String = "l"
  ) -> ReportMerge.Part {
    var report = CheckReport(
      title: "Book", provenance: Provenance(tool: "1", library: library),
      started: "2026-01-0\(index)T00:00:00", seconds: 1, ending: ending,
      shard: Shard("\(index)/2"), book: ["a.md", "b.md", "c.md"])
    report.chapters = chapters.map {
      ChapterSummary(path: $0, origin: .computed, key: "k", seconds: 2)
    }
    report.checks =
      [Check(kind: .site, name: "site", status: .passed, evidence: "")]
      + chapters.map {
        Check(chapter: $0, kind: .formula, name: "eq", status: .passed, evidence: $0)
      }
    return .init(file: "\(index).json", report: report)
  }

  @Test func partsMakeTheWholeInReadingOrder() throws {
    let merge = ReportMerge([part(2, ["b.md"], ending: .doesNotHold), part(1, ["a.md", "c.md"])])
    #expect(merge.diagnostics == [])
    let whole = try #require(merge.report)
    #expect(whole.ending == .doesNotHold)
    #expect(whole.shard == nil)
    #expect(whole.started == "2026-01-01T00:00:00")
    #expect(whole.chapters.map(\.path) == ["a.md", "b.md", "c.md"])
    #expect(whole.checks.map(\.evidence) == ["", "a.md", "b.md", "c.md"])
  }

  @Test func aReportComesBackFromItsText() throws {
    let report = Hostile.report
    let bytes = Array(ReportFormat.json.text(of: report).utf8)
    #expect(ReportReader.read(bytes, file: "r.json").0 == report)
  }

  @Test func whatIsMissingOrThereTwiceIsNamed() {
    func identifiers(_ parts: [ReportMerge.Part]) -> [String] {
      let merge = ReportMerge(parts)
      #expect((merge.report == nil) == !merge.diagnostics.isEmpty)
      return merge.diagnostics.map(\.identifier)
    }
    #expect(identifiers([part(1, ["a.md"]), part(2, ["b.md"])]) == ["missing-chapter-report"])
    #expect(
      identifiers([part(1, ["a.md", "b.md"]), part(2, ["b.md", "c.md"])]) == ["overlapping-reports"]
    )
    #expect(
      identifiers([part(1, ["a.md", "b.md"]), part(2, ["c.md"], library: "m")])
        == ["different-libraries"])
    var other = part(2, ["c.md"])
    other.report.book = ["a.md", "b.md", "c.md", "d.md"]
    #expect(identifiers([part(1, ["a.md", "b.md"]), other]) == ["different-books"])
    var cut = part(2, ["c.md"])
    cut.report.shard = Shard("2/3")
    #expect(identifiers([part(1, ["a.md", "b.md"]), cut]) == ["different-shards"])
    #expect(identifiers([]) == ["no-reports"])
    // What could not be tried has no chapters, and says so itself.
    #expect(identifiers([part(1, ["a.md"]), part(2, [], ending: .notTried)]) == [])
  }

  @Test(arguments: [
    "", "{}", "[]", "{\"format\": 1}", "{\"format\": 2}", "\0",
    String(repeating: "[", count: 100_000),
  ])
  func whatIsNoReportIsSaidToBeNone(_ text: String) {
    let (report, diagnostics) = ReportReader.read(Array(text.utf8), file: "x.json")
    #expect(report == nil)
    #expect(diagnostics.map(\.identifier) == ["unreadable-report"])
  }
}
