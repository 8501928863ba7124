/// Everything that is made of one chapter alone: its page and what goes into the pages and files of the book.
struct RenderedChapter: Rendering {
  /// The page, what stands beside it, what others show of it, what is wrong.
  var page: ChapterPageResult
  /// The page's ids, links and images.
  var scanned: PageScanner
  /// What goes into other files.
  var parts: ChapterParts

  var isWhole: Bool { page.diagnostics.isEmpty }

  /// Makes it: the page on one core, what goes into other files on another.
  init(_ index: Int, in frame: PageFrame) {
    (page, parts) = bothSideBySide(
      { ChapterPage.render(index, in: frame) }, { ChapterParts(index, in: frame.book) })
    scanned = PageScanner(page.file)
  }
}
