internal import Manuscript

/// The door of the room: a book in, the files of its site out.
public enum SiteRenderer {
  /// Renders a book. The same book gives the same bytes, whenever and wherever it is rendered.
  ///
  /// - Parameters:
  ///   - book: the chapters with their results.
  ///   - theme: what the site looks like.
  ///   - memory: what was rendered before and need not be rendered again.
  /// - Returns: the files of the site and all problems found.
  public static func render(
    _ book: BookContent, theme: SiteTheme = .standard, memory: RenderMemory = RenderMemory()
  ) -> RenderedSite {
    var diagnostics: [Diagnostic] = []
    let templates = TemplateSet(theme, diagnostics: &diagnostics)
    let context = context(of: book, theme, templates)
    let frame = PageFrame(book: context, templates: templates)
    var pages = ["index.html": CoverPage.render(in: frame)]
    var besides: [String: [UInt8]] = [:]
    var previews: [String: HTML] = [:]
    let rendered = memory.chapters(in: frame, theme: theme)
    for (chapter, rendered) in zip(book.chapters, rendered) {
      pages[chapter.page] = rendered.page.file
      besides.merge(rendered.page.besides) { first, _ in first }
      besides[ChapterProgram.path(of: chapter)] = rendered.program
      besides[chapter.slug + ".md"] = rendered.markdown
      previews.merge(rendered.page.previews) { first, _ in first }
      diagnostics += rendered.page.diagnostics
    }
    for page in context.otherPages { pages[page.address] = OtherPage.render(page, in: frame) }
    besides.merge(companions(of: context, previews, rendered.map(\.searched))) { first, _ in first }
    let files = book.assets.merging(theme.files) { _, theme in theme }
      .merging(besides) { _, own in own }.merging(pages) { _, page in page }
    let scanned = Dictionary(
      zip(book.chapters, rendered).map { ($0.page, $1.scanned) }, uniquingKeysWith: { a, _ in a })
    diagnostics += SiteCheck.diagnostics(
      pages: scanned.merging(pages.filter { scanned[$0.key] == nil }.mapValues(PageScanner.init)) {
        known, _ in known
      }, files: Set(files.keys))
    diagnostics += ContrastCheck.diagnostics(theme)
    return RenderedSite(files: files, diagnostics: diagnostics.sorted())
  }

  /// The chapters as Markdown with their results, in pieces: what exports to other formats are made of.
  public static func markdown(of book: BookContent) -> [MarkdownChapter] {
    var diagnostics: [Diagnostic] = []
    let templates = TemplateSet(.standard, diagnostics: &diagnostics)
    let context = context(of: book, .standard, templates)
    return book.chapters.indices.map { MarkdownPage.pieces(of: $0, in: context) }
  }

  private static func context(
    of book: BookContent, _ theme: SiteTheme, _ templates: TemplateSet
  ) -> BookContext {
    var context = BookContext(book, theme: theme)
    context.otherPages = otherPages(in: PageFrame(book: context, templates: templates))
    return context
  }

  /// The pages besides cover and chapters, in the order in which the contents list them.
  private static func otherPages(in frame: PageFrame) -> [SitePage] {
    (LedgerPages(in: frame)?.pages ?? [])
      + [SymbolsPage.page(in: frame), GlossaryPage.page(in: frame)].compactMap(\.self)
      + VerificationPages.pages(of: frame.book) + ReferencePages.pages(of: frame.book)
  }

  /// What stands beside the pages for programs, searches and previews.
  private static func companions(
    of book: BookContext, _ previews: [String: HTML], _ entries: [[IndexedEntry]]
  ) -> [String: [UInt8]] {
    let content = book.content
    var files: [String: [UInt8]] = [
      "formulas.json": Array(FormulaList.text(of: book).utf8),
      "verification.json": Array(VerificationList.text(of: book).utf8),
      "stamp.txt": Array((content.sourceStamp + "\n").utf8),
      "llms.txt": LanguageModelIndex.file(of: book),
      ShareCard.path: ShareCard.file(of: content),
    ]
    var searched = content.chapters.indices.map { index in
      (
        address: content.chapters[index].page, title: content.chapters[index].title,
        entries: entries[index]
      )
    }
    searched += book.otherPages.map {
      ($0.address, $0.title, $0.searchEntries.map(IndexedEntry.init))
    }
    files["search-index.js"] = SearchIndex(searched).file
    let titles = Dictionary(
      content.chapters.map { ($0.page, $0.title) }, uniquingKeysWith: { first, _ in first })
    files[PreviewFile.path] = PreviewFile.file(previews, titles: titles)
    for page in book.otherPages {
      files[page.slug + ".md"] = page.markdown.map { Array($0.utf8) }
    }
    if book.ledger != nil { files["claims.json"] = Array(ClaimList.text(of: book).utf8) }
    if let base = content.address { files["sitemap.xml"] = SiteMap.file(of: book, at: base) }
    return files
  }
}
