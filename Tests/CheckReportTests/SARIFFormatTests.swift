import Foundation
import Manuscript
import Testing

@testable import CheckReport

@Suite struct SARIFFormatTests {
  @Test func aReportOfHostileTextsIsValid() {
    let text = ReportFormat.sarif.text(of: Hostile.report)
    #expect(SARIFRules.problems(text) == [])
    #expect(text.contains("ruleIndex"))
  }

  @Test(arguments: [
    ("\"2.1.0\"", "\"2.0.0\""), ("\"level\"", "\"levels\""), ("\"error\"", "\"fatal\""),
    ("\"startLine\" : 2", "\"startLine\" : 0"), ("\"uri\" : \"plain\"", "\"uri\" : \"pl ain\""),
    ("\"ruleIndex\" : 1", "\"ruleIndex\" : 2"), ("{{0}}", "{0}"), ("\\\\[link", "[link"),
    ("\"driver\"", "\"driven\""), ("\"executionSuccessful\" : true", "\"successful\" : true"),
  ])
  func theRulesBite(_ old: String, _ new: String) {
    let good = ReportFormat.sarif.text(of: Hostile.report)
    #expect(good.contains(old))
    #expect(SARIFRules.problems(good.replacingOccurrences(of: old, with: new)) != [])
  }

  /// Bytes, which compilers count, are not what SARIF counts.
  @Test func columnsCountUTF16() throws {
    let source = Array("first\né𝄞 wrong here\n".utf8)
    let wrong = SourceRange(line: 2, columns: 8..<13)
    let place = PlaceReader(sources: ["a.md": source]).place("a.md", wrong)
    #expect(place == CheckPlace(file: "a.md", line: 2, column: 5, endLine: 2, endColumn: 10))
    // Beyond the end of a line, of the file, and before its beginning.
    let far = SourceRange(line: 9, columns: 4..<2_000)
    #expect(
      PlaceReader(sources: ["a.md": source]).place("a.md", far)
        == CheckPlace(file: "a.md", line: 9, column: 4, endLine: 9, endColumn: 2_000))
    #expect(
      PlaceReader(sources: [:]).place("a.md", SourceRange(line: 0, columns: 0..<0))
        == CheckPlace(file: "a.md"))
  }
}
