import Testing

@testable import Manuscript

/// The way from a place in a snippet's code to its place in the chapter, and folded lines.
@Suite struct SnippetBodyTests {
  @Test func placesAreMappedThroughContainers() throws {
    let markdown = "# A\n\n> - b\n>   ```swift setup\n>   let a = 1\n>\n>     show(a)\n>   ```\n"
    let body = try #require(Chapter(parsing: markdown, path: "a.md").snippets.first?.body)
    #expect(body.text == "let a = 1\n\n  show(a)\n")
    #expect(body.firstLine == 5)
    #expect(body.indentations == [4, 1, 4])
    #expect(body.position(line: 1, column: 5) == SourcePosition(line: 5, column: 9))
    #expect(body.position(line: 3, column: 3) == SourcePosition(line: 7, column: 7))
    // Past the end, as a compiler may point at the missing brace.
    #expect(body.position(line: 4, column: 1) == SourcePosition(line: 8, column: 1))
  }

  @Test func foldsAreBetweenTheirMarks() throws {
    let code = "a\n// hide\nb\nc\n  // show\nd\n//hide\n// hide it\n// hide\ne\n"
    let chapter = Chapter(parsing: "```swift setup\n\(code)```\n", path: "a.md")
    let body = try #require(chapter.snippets.first?.body)
    #expect(
      body.folds == [
        SnippetBody.Fold(lines: 2..<4, markedLines: 1..<5),
        SnippetBody.Fold(lines: 9..<10, markedLines: 8..<10),
      ])
    #expect(body.lines.count == 10)
  }

  @Test func noFoldWithoutAHideMark() {
    let chapter = Chapter(parsing: "```swift setup\n// show\na\n```\n", path: "a.md")
    #expect(chapter.snippets.first?.body.folds == [])
  }
}
