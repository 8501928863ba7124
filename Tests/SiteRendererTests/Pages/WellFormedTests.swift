import Foundation
import Manuscript
import NotebookRecord
import Testing

@testable import SiteRenderer

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Whatever a chapter says, its page is read by a strict reader of HTML, and what that writes by a reader of XML.
struct WellFormedTests {
  private static let chapter = """
    # A chapter

    Text *emphasis **strong*** `code` $x^2$ ~~gone~~, a note[^1], [a link](b.md#c "t") ![](p.svg) <b> &amp; @eq-a.

    [^1]: The note with $y$.

    ## A section {#sec-a}

    $$ \\frac{a}{b} < \\text{x & y} $$ {#eq-a}

    | a | b $z$ |
    |---|--:|
    | 1 `x` | 2 |

    : A caption {#tbl-a}

    > ::: note Title
    > - one
    > 1. two
    > :::

    ```swift #fig-a setup
    let a = "<script>" // hide
    ```

    """

  /// SplitMix64.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let pieces = [
    "<", ">", "&", "\"", "'", "`", "```", "$", "$$", "*", "**", "[", "](", ")", "{#", "}", ":::",
    "> ",
    "- ", "1. ", "| ", "|-|\n", "\n\n", "\n", "\\", "</p>", "<!--", "]]>", "\u{0}", "\u{202E}",
    "&#0;",
    "^[", "[^1]", "# ", "    ", "\\frac{", "@eq-a", "~~",
  ]

  @Test(arguments: 0..<40)
  func mutatedChaptersGiveWellFormedPages(seed: Int) throws {
    var generator = Generator(state: UInt64(seed))
    for _ in 0..<5 {
      var bytes = Array(Self.chapter.utf8)
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let length = min(Int.random(in: 0..<8, using: &generator), bytes.count - place)
        let piece = Self.pieces.randomElement(using: &generator) ?? ""
        bytes.replaceSubrange(place..<(place + length), with: piece.utf8)
      }
      try check(bytes)
    }
  }

  @Test func theCheckCanFail() {
    #expect(throws: (any Error).self) { try StrictPage.xml("<p><b></p>") }
    #expect(!XMLParser(data: Data("<a><b></a>".utf8)).parse())
  }

  private func check(_ bytes: [UInt8]) throws {
    let chapter = Chapter(parsing: bytes, path: "chapters/one.md")
    let content = ChapterContent(
      slug: "one", chapter: chapter, title: nil,
      result: ChapterResult(
        snippets: chapter.snippets.map { _ in SnippetResult(outcome: .completed) },
        inlineTexts: chapter.inlineValues.map { _ in "<1&" }))
    let site = SiteRenderer.render(BookContent(title: "Book", chapters: [content]))
    let page = site.page("one.html")
    do {
      let parser = XMLParser(data: Data(try StrictPage.xml(page).utf8))
      #expect(parser.parse(), "\(String(decoding: bytes, as: UTF8.self))")
    } catch {
      Issue.record("\(error) for: \(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
