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
    let memory = RenderMemory(store: Shelf().store)
    _ = SiteRenderer.render(kept(Self.first, Self.second), memory: memory)
    let edited = kept(first, second, title: title)
    #expect(SiteRenderer.render(edited, memory: memory) == SiteRenderer.render(edited))
  }

  @Test func chaptersThatChangePlacesToo() {
    let memory = RenderMemory(store: Shelf().store)
    var book = kept(Self.first, Self.second)
    _ = SiteRenderer.render(book, memory: memory)
    book.chapters.reverse()
    #expect(SiteRenderer.render(book, memory: memory) == SiteRenderer.render(book))
  }

  // MARK: Kept on disk

  private func kept(_ first: String, _ second: String, title: String = "Book") -> BookContent {
    var book = book(first, second, title: title)
    book.digest = "book \(title)"
    for index in book.chapters.indices { book.chapters[index].digest = [first, second][index] }
    return book
  }

  @Test func theNextRunRendersOnlyWhatChanged() {
    let shelf = Shelf()
    let fresh = SiteRenderer.render(kept(Self.first, Self.second))
    #expect(
      SiteRenderer.render(
        kept(Self.first, Self.second), memory: RenderMemory(store: shelf.store)) == fresh)
    #expect(shelf.writes == 2)
    #expect(
      SiteRenderer.render(
        kept(Self.first, Self.second), memory: RenderMemory(store: shelf.store)) == fresh)
    #expect(shelf.writes == 2)
    let edited = kept(Self.first + "More.\n", Self.second)
    #expect(
      SiteRenderer.render(edited, memory: RenderMemory(store: shelf.store))
        == SiteRenderer.render(edited))
    #expect(shelf.writes == 3)
  }

  @Test func aNewTitleOfAnotherChapterRendersBoth() {
    let shelf = Shelf()
    _ = SiteRenderer.render(
      kept(Self.first, Self.second), memory: RenderMemory(store: shelf.store))
    let edited = kept(Self.first.replacing("# One", with: "# Eins"), Self.second)
    #expect(
      SiteRenderer.render(edited, memory: RenderMemory(store: shelf.store))
        == SiteRenderer.render(edited))
    #expect(shelf.writes == 4)
  }

  @Test func damagedEntriesAreRenderedAnew() {
    let shelf = Shelf()
    let book = kept(Self.first, Self.second)
    _ = SiteRenderer.render(book, memory: RenderMemory(store: shelf.store))
    shelf.entries = shelf.entries.mapValues { Array($0.dropLast(3)) }
    #expect(
      SiteRenderer.render(book, memory: RenderMemory(store: shelf.store))
        == SiteRenderer.render(book))
    #expect(shelf.writes == 4)
  }

  @Test func aChapterWithProblemsIsToldOfEachTime() {
    let shelf = Shelf()
    let book = kept(Self.first + "\n![](nowhere.png)\n", Self.second)
    for _ in 0..<2 {
      #expect(
        SiteRenderer.render(book, memory: RenderMemory(store: shelf.store)).diagnostics
          == SiteRenderer.render(book).diagnostics)
    }
  }
}
