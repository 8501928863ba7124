import Manuscript
import NotebookRecord
import Testing

@testable import SnippetRunner

/// Places come from programs that may say anything.
@Suite struct ProgramPlaceTests {
  private static let chapter = Chapter(
    parsing: "```swift setup\nlet a = 1\n```\n\n`{swift} a`\n", path: "c.md")

  @Test(arguments: ["snippet-0", "value-0"], [Int.min, -1, 0, 1, 5, .max])
  func noPlaceTrapsOrLeavesItsPart(source: String, number: Int) throws {
    let record = RecordPosition(source: source, line: number, column: number)
    let place = try #require(ProgramPlace(record)?.position(in: Self.chapter))
    #expect((2...5).contains(place.line))
    #expect(place.column >= 1)
    #expect(ProgramPlace.Part(number: number, in: Self.chapter) != nil || !(0...1).contains(number))
  }

  @Test(arguments: ["snippet-1", "value-1", "snippet--1", "snippet-", "other-0", "", "-"])
  func partsThatAreNotThereHaveNoPlace(source: String) {
    let record = RecordPosition(source: source, line: 1, column: 1)
    #expect(ProgramPlace(record)?.position(in: Self.chapter) == nil)
  }
}
