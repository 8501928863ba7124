import Testing

@testable import Manuscript

/// What a chapter keeps beside its blocks.
@Suite struct ChapterTests {
  @Test func frontMatterAndTitle() {
    let chapter = Chapter(parsing: "---\na: b\n\nc: d\n---\n## B\n\n# A *c* `d`\n", path: "a.md")
    #expect(
      chapter.frontMatter
        == FrontMatter(
          yaml: "a: b\n\nc: d\n", firstLine: 2,
          range: SourceRange(
            start: SourcePosition(line: 1, column: 1), end: SourcePosition(line: 5, column: 4))))
    #expect(chapter.title == "A c d")
  }

  @Test func noTitleWithoutAHeading() {
    #expect(Chapter(parsing: "## A", path: "a.md").title == nil)
    #expect(Chapter(parsing: "", path: "a.md") == Chapter(path: "a.md"))
  }

  @Test func claimsOfSnippetsFormulasAndParagraphsInOrder() {
    let chapter = Chapter(
      parsing: "A {claim=X verdict=refuted}\n\n$$x$$ {claim=Y verdict=ambiguous}\n\n"
        + "```swift setup claim=Z verdict=not-testable\na\n```\n",
      path: "a.md")
    #expect(chapter.claims.map(\.claims) == [["X"], ["Y"], ["Z"]])
    #expect(chapter.claims.map(\.verdict) == [.refuted, .ambiguous, .untestable])
  }

  @Test func placesInsideAFormula() throws {
    let chapter = Chapter(parsing: "> $$\n>  a + b\n> \\frac\n> $$\n", path: "a.md")
    let formula = try #require(chapter.formulas.first)
    #expect(formula.latex == "a + b\n\\frac")
    #expect(formula.position(atUTF8Offset: 4) == SourcePosition(line: 2, column: 8))
    #expect(formula.position(atUTF8Offset: 7) == SourcePosition(line: 3, column: 4))
    #expect(formula.position(atUTF8Offset: 99) == SourcePosition(line: 3, column: 8))
  }

  @Test func byteOrderMarkIsSkipped() {
    let chapter = Chapter(parsing: "\u{FEFF}# A", path: "a.md")
    #expect(chapter.dump == "Heading @1:1-1:4 level=1 id=a\n  Text \"A\"")
  }

  @Test func notUTF8() {
    let bytes = Array("# A\n\nb ".utf8) + [0xC3, 0x28] + Array("\n".utf8)
    let chapter = Chapter(parsing: bytes, path: "a.md")
    #expect(chapter.blocks == [])
    #expect(
      chapter.problems == """
        a.md:3:3: error: the file is not UTF-8: byte 7 is 0xc3 [not-utf8]
          help: save the file as UTF-8
        """)
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xE2, 0x82], [0xFF, 0xFE, 0x41, 0x00],
    ] as [[UInt8]])
  func malformedSequences(bytes: [UInt8]) {
    let chapter = Chapter(parsing: [0x41] + bytes, path: "a.md")
    #expect(chapter.diagnostics.map(\.identifier) == ["not-utf8"])
    #expect(chapter.diagnostics.first?.range?.start == SourcePosition(line: 1, column: 2))
  }

  @Test func reservedCharactersAreReplaced() {
    let chapter = Chapter(parsing: "a\u{E000}1\u{E001}\0b", path: "a.md")
    #expect(
      chapter.dump == "Paragraph @1:1-1:13\n  Text \"a\u{FFFD}1\u{FFFD}\u{FFFD}b\"")
    #expect(chapter.diagnostics.map(\.identifier) == ["reserved-character"])
    #expect(chapter.diagnostics.first?.range == SourceRange(line: 1, columns: 2..<5))
  }
}
