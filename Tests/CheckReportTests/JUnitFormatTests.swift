import Foundation
import Testing

@testable import CheckReport

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// JUnit's XML against what Ant's schema and that of Jenkins' xUnit plugin demand: which elements in which order, which
/// attributes, which types. The schemas themselves are others' files and are not kept here.
@Suite struct JUnitFormatTests {
  private func document(_ report: CheckReport) throws -> XMLDocument {
    try XMLDocument(xmlString: ReportFormat.junit.text(of: report))
  }

  @Test func aReportOfHostileTextsIsValid() throws {
    let problems = JUnitRules.problems(try document(Hostile.report))
    #expect(problems == [])
  }

  @Test func theRulesBite() throws {
    let good = ReportFormat.junit.text(of: Hostile.report)
    for (old, new) in [
      (" hostname=\"localhost\"", ""), ("time=\"0.000\"", "time=\"soon\""),
      ("timestamp=\"2026-01-02T03:04:05\"", "timestamp=\"2026-01-02T03:04:05Z\""),
      ("    <system-err></system-err>\n", ""), ("failures=\"1\"", "failures=\"2\""),
      (" type=\"expectation\"", ""), ("name=\"expectation", "name=\" expectation"),
      ("id=\"0\"", "id=\"one\""),
    ] {
      #expect(good.contains(old), "\(old)")
      let bad = try XMLDocument(xmlString: good.replacingOccurrences(of: old, with: new))
      #expect(JUnitRules.problems(bad) != [], "\(old)")
    }
  }

  @Test func textsComeBackAsTheyWere() throws {
    var report = Hostile.report
    report.checks = report.checks.filter { $0.status == .failed }
    let failures = try document(report).nodes(forXPath: "//failure")
    let messages = failures.compactMap { ($0 as? XMLElement)?.attribute(forName: "message") }
      .compactMap(\.stringValue)
    let expected = report.checks.map { check in
      String(
        String.UnicodeScalarView(
          check.evidence.unicodeScalars.map {
            ($0.value < 32 && ![9, 10, 13].contains($0.value)) || $0.value == 0xFFFE
              || $0.value == 0xFFFF ? "\u{FFFD}" : $0
          }))
    }
    #expect(messages == expected)
  }

  @Test func aSmallReportAsAWhole() {
    var report = CheckReport(
      title: "Book", provenance: Provenance(tool: "1", toolchain: "Swift", library: "ab"),
      started: "2026-01-02T03:04:05", seconds: 2, ending: .doesNotHold, book: ["a.md"])
    report.chapters = [ChapterSummary(path: "a.md", origin: .computed, key: "k", seconds: 1.25)]
    report.checks = [
      Check(
        chapter: "a.md", snippet: "#fit", kind: .expectation, name: "x == 1", status: .failed,
        evidence: "x is 2", place: CheckPlace(file: "a.md", line: 3, column: 1))
    ]
    #expect(
      ReportFormat.junit.text(of: report) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites>
          <testsuite name="book" package="Book" id="0" timestamp="2026-01-02T03:04:05" \
        hostname="localhost" tests="0" failures="0" errors="0" skipped="0" time="0.000">
            <properties>
              <property name="tool" value="1"/>
              <property name="toolchain" value="Swift"/>
              <property name="library" value="ab"/>
            </properties>
            <system-out></system-out>
            <system-err></system-err>
          </testsuite>
          <testsuite name="a.md" package="Book" id="1" timestamp="2026-01-02T03:04:05" \
        hostname="localhost" tests="1" failures="1" errors="0" skipped="0" time="1.250">
            <properties>
              <property name="tool" value="1"/>
              <property name="toolchain" value="Swift"/>
              <property name="library" value="ab"/>
              <property name="key" value="k"/>
              <property name="origin" value="computed"/>
            </properties>
            <testcase name="expectation in #fit: x == 1" classname="a.md" time="0.000">
              <failure message="x is 2" type="expectation">a.md:3:1
        x is 2</failure>
            </testcase>
            <system-out></system-out>
            <system-err></system-err>
          </testsuite>
        </testsuites>

        """)
  }
}
