import Foundation
import TeXMath
import Testing

/// The page of formulas that people look at in a browser: what is printed now is what was looked at.
///
/// After a change that is meant, run the tests with `RECORD_SNAPSHOTS=1` and look at the page.
@Suite struct SpecimenTests {
  private let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/specimen.html")

  @Test func thePageIsTheOneLookedAt() throws {
    let page = Specimen.page { source, isDisplayed in
      Formula.parse(source).mathML(MathMLOptions(isDisplayed: isDisplayed))
    }
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(page.utf8).write(to: path)
    }
    let accepted = String(decoding: try Data(contentsOf: path), as: UTF8.self)
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let acceptedLines = accepted.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, acceptedLine) in zip(lines, acceptedLines) { #expect(line == acceptedLine) }
    #expect(lines.count == acceptedLines.count)
  }

  @Test(arguments: Specimen.formulas)
  func everyFormulaIsValidAndWellFormed(source: String) {
    let formula = Formula.parse(source)
    #expect(formula.diagnostics == [])
    #expect(Markup.problem(in: formula.mathML(MathMLOptions(isDisplayed: true))) == nil)
    #expect(Markup.problem(in: formula.mathML()) == nil)
  }
}
