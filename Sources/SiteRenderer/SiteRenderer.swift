internal import Manuscript

/// The door of the room: a book in, the files of its site out.
public enum SiteRenderer {
  /// Renders a book. The same book gives the same bytes, whenever and wherever it is rendered.
  ///
  /// - Parameters:
  ///   - book: the chapters with their results.
  ///   - theme: what the site looks like.
  /// - Returns: the files of the site and all problems found.
  public static func render(_ book: BookContent, theme: SiteTheme = .standard) -> RenderedSite {
    var diagnostics: [Diagnostic] = []
    let templates = TemplateSet(theme, diagnostics: &diagnostics)
    let context = BookContext(book)
    let frame = PageFrame(book: context, templates: templates)
    var files = book.assets.merging(theme.files) { _, theme in theme }
    files["index.html"] = CoverPage.render(in: frame)
    for (index, chapter) in book.chapters.enumerated() {
      let page = ChapterPage.render(index, in: frame)
      files[chapter.page] = page.file
      files.merge(page.besides) { first, _ in first }
      diagnostics += page.diagnostics
    }
    files.merge(BackMatter.files(in: frame)) { _, new in new }
    files["formulas.json"] = Array(FormulaList.text(of: context).utf8)
    files["stamp.txt"] = Array((book.sourceStamp + "\n").utf8)
    return RenderedSite(files: files, diagnostics: diagnostics.sorted())
  }
}
