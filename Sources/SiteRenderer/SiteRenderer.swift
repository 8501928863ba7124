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
    let frame = PageFrame(book: context(of: book, theme), templates: templates)
    let (chapters, others) = memory.pages(in: frame)
    var besides: [String: [UInt8]] = [:]
    for (chapter, rendered) in zip(book.chapters, chapters) {
      besides.merge(rendered.page.besides) { first, _ in first }
      let program = rendered.parts.program
      besides[ChapterProgram.path(of: chapter)] = program.isEmpty ? nil : program
      besides[chapter.slug + ".md"] = rendered.parts.markdown
      diagnostics += rendered.page.diagnostics
    }
    for page in others { besides[page.slug + ".md"] = page.markdown.map { Array($0.utf8) } }
    var pages = Dictionary(
      zip(book.chapters, chapters).map { ($0.page, $1.page.file) }
        + others.map { ($0.address, $0.file) }, uniquingKeysWith: { _, last in last })
    let cover = CoverPage.render(in: frame)
    pages["index.html"] = cover
    let companions = Companions(frame, chapters, others)
    let given = book.assets.merging(theme.files) { _, theme in theme }
    let scanned = Dictionary(
      zip(book.chapters, chapters).map { ($0.page, $1.scanned) }
        + others.map { ($0.address, $0.scanned) }
        + [("index.html", PageScanner(cover))],
      uniquingKeysWith: { _, last in last })
    let paths = Set(given.keys).union(besides.keys).union(pages.keys).union(companions.paths)
    let (made, problems) = bothSideBySide(
      { companions.files },
      {
        SiteCheck.diagnostics(pages: scanned, files: paths) + ContrastCheck.diagnostics(theme)
      })
    diagnostics += problems
    let files = given.merging(made) { _, own in own }.merging(besides) { _, own in own }
      .merging(pages) { _, page in page }
    return RenderedSite(files: files, diagnostics: diagnostics.sorted())
  }

  /// The chapters as Markdown with their results, in pieces: what exports to other formats are made of.
  public static func markdown(of book: BookContent) -> [MarkdownChapter] {
    let context = context(of: book, .standard)
    return book.chapters.indices.map { MarkdownPage.pieces(of: $0, in: context) }
  }

  private static func context(of book: BookContent, _ theme: SiteTheme) -> BookContext {
    var context = BookContext(book, theme: theme)
    context.otherPages = BackMatter.listed(in: context)
    return context
  }
}
