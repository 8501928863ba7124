import Manuscript
import NotebookRecord
import Testing

@testable import SiteRenderer

struct MachineReadableTests {
  private func content(_ text: String, _ results: [SnippetResult] = []) -> ChapterContent {
    var chapter = SampleSite.chapter(text, results: results, inlineTexts: ["4"])
    chapter.source = text
    return chapter
  }

  @Test func thePlainPageHasTheResults() {
    let text = """
      # T {#sec-t}

      Two and two is `{swift} 2 + 2`, see @eq-a.

      $$a$$ {#eq-a}

      ```swift #go runs=f
      f()
      ```

      After.
      """
    let value = SnippetOutput.value(ValueRecord(label: "f", type: "Int", text: "7", numbers: [7]))
    let site = SiteRenderer.render(
      BookContent(title: "B", chapters: [content(text, [completed(value)])]))
    #expect(
      site.page("one.md") == """
        # T \n
        Two and two is 4, see Equation (1.1).

        $$a$$ (1.1)

        ```swift
        f()
        ```

        ```text
        f = 7
        ```



        After.
        """)
    #expect(site.page("programs/one.swift").hasSuffix("\n\nf()\n"))
  }

  @Test func anAddressGivesCanonicalLinksAndASiteMap() {
    let chapters = [content("# T\n")]
    let site = SiteRenderer.render(
      BookContent(title: "B", chapters: chapters, address: "https://example.org/b/"))
    #expect(
      site.page("one.html").contains(
        #"<link rel="canonical" href="https://example.org/b/one.html">"#))
    #expect(site.page("sitemap.xml").contains("<loc>https://example.org/b/one.html</loc>"))
    let without = SiteRenderer.render(BookContent(title: "B", chapters: chapters))
    #expect(!without.page("one.html").contains("canonical"))
    #expect(without.files["sitemap.xml"] == nil)
  }

  @Test func aRepositoryGivesLinksToTheSource() throws {
    let link = try #require(RepositoryLink("https://example.org/blob/main/{file}#L{line}"))
    let site = SiteRenderer.render(
      BookContent(title: "B", chapters: [content("# T\n")], repository: link))
    #expect(
      site.page("one.html").contains(
        #"data-source="https://example.org/blob/main/chapters/one.md#L{line}""#))
    #expect(
      link.address(of: "a b/\"<.md", line: 3) == "https://example.org/blob/main/a%20b/%22%3C.md#L3")
  }

  @Test(arguments: [
    "", "javascript:{file}", "https://example.org/", "ftp://e.org/{file}", "x {file}",
  ])
  func noOtherAddressIsARepository(_ text: String) { #expect(RepositoryLink(text) == nil) }

  @Test func addressesOfSites() {
    #expect(PublishedAddress.normalised("https://e.org/b") == "https://e.org/b/")
    for text in ["", "e.org", "https://", "https://e.org/?a", "javascript:1", "https://e.org/\"x"] {
      #expect(PublishedAddress.normalised(text) == nil)
    }
  }

  @Test func editsThatOverlapOrLieOutsideAreLeftOut() {
    let edits = SourceEdits("ab\ncd")
    func range(_ line: Int, _ columns: Range<Int>) -> SourceRange {
      SourceRange(line: line, columns: columns)
    }
    #expect(
      edits.applying([
        (range(2, 1..<2), "X"), (range(1, 1..<3), "Y"), (range(1, 2..<3), "Z"),
        (range(9, 1..<2), "W"),
      ]) == "Y\nXd")
  }

  @Test func theListForProgramsNamesThePages() {
    let text = SiteRenderer.render(BookContent(title: "B", chapters: [content("# T\n")])).page(
      "llms.txt")
    #expect(text.hasPrefix("# B\n") && text.contains("- [T](one.md)"))
  }
}
