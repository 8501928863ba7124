import Foundation
import Testing

@testable import CheckReport

/// The formats that are lines: a text must never end its line, or begin another's.
@Suite struct LineFormatTests {
  @Test func everyGitHubCommandIsOneLine() {
    let lines = ReportFormat.github.text(of: Hostile.report).split(
      separator: "\n", omittingEmptySubsequences: true)
    #expect(lines.count == Hostile.texts.count)
    let form = /::(error|warning|notice) ([a-zA-Z]+=[^,:\r\n]*,)*[a-zA-Z]+=[^,:\r\n]*::[^\r\n]*/
    for line in lines {
      #expect(String(line).wholeMatch(of: form) != nil, "\(line)")
      #expect(line.firstMatch(of: /%(?!25|0A|0D|3A|2C)/) == nil, "\(line)")
    }
  }

  @Test func aGitHubCommandSaysWhereAndWhat() {
    let finding =
      #"{"severity":"error","identifier":"x","summary":"a, b: 5 %","help":"mend\nit","notes":[],"place":{"file":"a,b.md","line":3,"column":4,"endLine":3,"endColumn":9}}"#
    var report = Hostile.report
    report.findings = (try? [JSONDecoder().decode(Finding.self, from: Data(finding.utf8))]) ?? []
    #expect(
      ReportFormat.github.text(of: report) == """
        ::error file=a%2Cb.md,line=3,endLine=3,col=4,endColumn=8,title=x::a, b: 5 %25%0Ahelp: mend%0Ait

        """)
  }

  @Test func tapCountsItsTestsAndEscapesThem() {
    let text = ReportFormat.tap.text(of: Hostile.report)
    #expect(TAPRules.problems(text) == [])
    for (old, new) in [
      ("1..12", "1..13"), ("TAP version 14", "TAP version 13"), ("not ok 2", "not ok 3"),
      ("  ...\n", ""), ("ok 1 - ", "ok 1 - # wrong "),
    ] {
      #expect(text.contains(old))
      #expect(TAPRules.problems(text.replacing(old, with: new, maxReplacements: 1)) != [], "\(old)")
    }
  }

  @Test func everyFindingIsALineOfJSON() throws {
    let lines = ReportFormat.jsonl.text(of: Hostile.report).split(separator: "\n")
    #expect(lines.count == Hostile.texts.count + 1)
    let objects = try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.dropLast().compactMap { $0["summary"] as? String } == Hostile.texts)
    #expect(objects.last?["ending"] as? String == "doesNotHold")
    #expect(objects.last?["exitCode"] as? Int == 1)
  }

  @Test func aSummaryIsMarkdownWithoutAnyOfTheAuthorsOwn() {
    let text = MarkdownSummary(Hostile.report).text
    #expect(text.contains("**The book does not hold**"))
    #expect(text.contains("| expectation | 4 | 4 | 4 |"))
    #expect(!text.contains("<b>"))
    #expect(!text.contains("[link]"))
    var report = Hostile.report
    report.findings = (0..<60).map { _ in report.findings[0] }
    #expect(MarkdownSummary(report).text.hasSuffix("- … and 10 more\n"))
  }
}
