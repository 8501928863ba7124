import Foundation
import Manuscript
import Testing

/// Plain CommonMark comes out as the specification says, on every example of it.
@Suite struct CommonMarkConformanceTests {
  struct Example: Decodable {
    var markdown: String
    var html: String
    var example: Int
  }

  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/commonmark.json")

  static let isFetched = FileManager.default.fileExists(atPath: file.path)

  @Test(
    .enabled(
      if: isFetched, "the examples are not there: run Tests/ManuscriptTests/fetch-spec.py"))
  func allExamplesOfTheSpecification() throws {
    let examples = try JSONDecoder().decode([Example].self, from: Data(contentsOf: Self.file))
    #expect(examples.count == 652)
    var wrong: [Int] = []
    for example in examples {
      let chapter = Chapter(parsing: example.markdown, path: "spec.md")
      let html = PlainHTMLWriter.html(of: chapter)
      if html != example.html {
        wrong.append(example.example)
        print("example \(example.example): \(example.markdown.debugDescription)")
        print("  expected \(example.html.debugDescription)\n  got      \(html.debugDescription)")
      }
    }
    #expect(wrong == [])
  }
}
