import Manuscript
import Testing

@testable import SiteRenderer

struct LibraryUsesTests {
  @Test func tiesByRunsAndBySource() {
    let chapter = Chapter(
      parsing: "```swift runs=Adam,step\n```\n\n```swift source=Adam\n```\n\n```swift setup\n```",
      path: "c.md")
    let uses = LibraryUses([chapter])
    #expect(
      uses["Adam"] == [
        .init(chapter: 0, snippet: 0, isSource: false),
        .init(chapter: 0, snippet: 1, isSource: true),
      ])
    #expect(uses["Adam.init"] == [.init(chapter: 0, snippet: 0, isSource: false)])
    #expect(uses["step.init"].count == 1)
    #expect(uses["other"].isEmpty)
  }
}
