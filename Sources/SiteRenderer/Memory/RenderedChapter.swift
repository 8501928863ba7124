/// Everything that is made of one chapter alone: its page and what goes into the pages and files of the book.
struct RenderedChapter: Sendable {
  /// The page, what stands beside it, what others show of it, what is wrong.
  var page: ChapterPageResult
  /// What a search finds in it.
  var searched: [IndexedEntry]
  /// Its program.
  var program: [UInt8]
  /// The page in plain Markdown.
  var markdown: [UInt8]
  /// The page's ids, links and images.
  var scanned: PageScanner

  /// Makes it.
  init(_ index: Int, in frame: PageFrame) {
    let book = frame.book
    page = ChapterPage.render(index, in: frame)
    searched = SearchCollector.entries(of: index, in: book).map(IndexedEntry.init)
    program = ChapterProgram.file(of: book.content.chapters[index], in: book.content)
    markdown = MarkdownPage.file(of: index, in: book)
    scanned = PageScanner(page.file)
  }
}
