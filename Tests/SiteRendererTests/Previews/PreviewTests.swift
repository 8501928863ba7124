import Testing

@testable import SiteRenderer

struct PreviewTests {
  @Test func onlyWhatAnotherChapterRefersToIsKept() {
    let first = SampleSite.chapter(
      "# A\n\n$$a$$ {#eq-a}\n\n$$b$$ {#eq-b}\n\nSee @eq-b.\n", slug: "a")
    let second = SampleSite.chapter("# B\n\nSee @eq-a.\n", slug: "b")
    let site = SiteRenderer.render(BookContent(title: "T", chapters: [first, second]))
    let text = site.page("previews.js")
    #expect(text.contains(#""a.html#eq-a":"#))
    #expect(!text.contains("eq-b"))
    #expect(text.hasPrefix("bookPreviews({") && !text.contains("<"))
  }

  @Test func aSectionIsItsHeadingWithTheParagraphBelow() {
    let first = SampleSite.chapter("# A\n\n## Part {#sec-part}\n\nWords *here*.\n", slug: "a")
    let second = SampleSite.chapter("# B\n\nSee @sec-part.\n", slug: "b")
    let site = SiteRenderer.render(BookContent(title: "T", chapters: [first, second]))
    #expect(
      site.page("previews.js").contains(
        "\\u003cp>\\u003cstrong>Part\\u003c/strong>\\u003c/p>\\u003cp>Words \\u003cem>here"))
  }
}
