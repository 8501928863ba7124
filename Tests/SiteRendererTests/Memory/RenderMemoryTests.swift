import Testing

@testable import SiteRenderer

/// Whatever was rendered before, the same book gives the same bytes.
struct RenderMemoryTests {
  private static let first = "# One\n\n## A part {#sec-part}\n\nText, and @tbl-two.\n"
  private static let second = """
    # Two

    See @sec-part.

    | a |
    |---|
    | 1 |

    Table: Numbers {#tbl-two}

    """

  private func book(_ first: String, _ second: String, title: String = "Book") -> BookContent {
    BookContent(
      title: title,
      chapters: [
        SampleSite.chapter(first, slug: "one"), SampleSite.chapter(second, slug: "two"),
      ])
  }

  @Test(arguments: [
    (first + "More.\n", second, "Book"),
    (first.replacing("A part", with: "Another"), second, "Book"),
    (first.replacing("## A part", with: "## New\n\n## A part"), second, "Book"),
    (first.replacing("# One", with: "# Eins"), second, "Book"),
    (first, second.replacing("Numbers", with: "Figures"), "Book"), (first, second, "Other"),
  ])
  func editsGiveWhatAFreshStartGives(first: String, second: String, title: String) {
    let memory = RenderMemory()
    _ = SiteRenderer.render(book(Self.first, Self.second), memory: memory)
    let edited = book(first, second, title: title)
    #expect(SiteRenderer.render(edited, memory: memory) == SiteRenderer.render(edited))
  }

  @Test func chaptersThatChangePlacesToo() {
    let memory = RenderMemory()
    var book = book(Self.first, Self.second)
    _ = SiteRenderer.render(book, memory: memory)
    book.chapters.reverse()
    #expect(SiteRenderer.render(book, memory: memory) == SiteRenderer.render(book))
  }
}
