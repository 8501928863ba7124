import Manuscript
import Testing

@testable import SiteRenderer

struct HeadingCheckTests {
  private func problems(_ text: String) -> [String] {
    HeadingCheck.diagnostics(Chapter(parsing: text, path: "c.md")).map(\.description)
  }

  @Test func headingsThatStepDownOneAtATimeAreInOrder() {
    #expect(problems("# A\n\n## B\n\n### C\n\n## D\n\n### E\n") == [])
    #expect(problems("## B\n") == [])
  }

  @Test func aStepOverALevelIsReported() {
    let found = problems("# A\n\n### C\n")
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("c.md:3:1: error: a heading of level 3 follows one of level 1"))
  }

  @Test func aSecondTitleIsReported() {
    #expect(
      problems("# A\n\n# B\n").map { $0.hasPrefix("c.md:3:1: error: a page has one") } == [true])
  }
}
