internal import Manuscript
internal import NotebookRecord

/// The report of every check of the book: one page, or one a chapter with a summary when that is too heavy.
enum VerificationPages {
  /// The name of the page with the summary, without `.html`.
  static let slug = "verification"
  /// The bytes above which the checks of each chapter get a page of their own.
  static let heaviest = 200_000

  /// The pages; none for a book in which nothing was checked.
  static func pages(of book: BookContext) -> [SitePage] {
    let tables = book.content.chapters.indices.map { index in
      CheckTable(
        chapter: index, checks: VerificationCheck.checks(ofChapter: index, in: book), in: book)
    }
    guard tables.contains(where: { !$0.checks.isEmpty }) else { return [] }
    let rows = tables.map(\.html)
    let isSplit = rows.reduce(0) { $0 + $1.markup.utf8.count } > heaviest
    let filled = tables.indices.filter { !tables[$0].checks.isEmpty }
    var body = VerificationSummary(book, tables).html { index in
      isSplit ? page(of: index, in: book) + ".html" : "#" + tables[index].anchor
    }
    var outline = VerificationSummary.outline(book, tables)
    if !isSplit {
      body += filters(tables, filled, in: book)
      body += filled.map { rows[$0] }.joined()
      outline += filled.map {
        .init(level: 2, anchor: tables[$0].anchor, text: HTML(text: tables[$0].title))
      }
    }
    let summary = SitePage(
      slug: slug, title: "Verification", description: "Every check of the book with its evidence.",
      body: body + script, outline: isSplit ? [] : outline, isWide: true)
    guard isSplit else { return [summary] }
    return [summary]
      + filled.map { index in
        SitePage(
          slug: page(of: index, in: book),
          title: "Verification: \(book.content.chapters[index].title)",
          description: "Every check of the chapter with its evidence.",
          body: #"<p class="up"><a href="\#(slug).html">All of the report</a></p>"# + "\n"
            + filters(tables, [index], in: book) + rows[index] + script,
          isListed: false, isWide: true)
      }
  }

  private static func page(of index: Int, in book: BookContext) -> String {
    "\(slug)-\(book.content.chapters[index].slug)"
  }

  private static let script: HTML = "<script src=\"report.js\" defer></script>\n"

  /// What the script turns into filters; without it the whole table stands there.
  private static func filters(
    _ tables: [CheckTable], _ shown: [Int], in book: BookContext
  ) -> HTML {
    let chapters = shown.map { index -> HTML in
      #"<option value="\#(tables[index].anchor)">\#(tables[index].title)</option>"#
    }
    let found = Set(shown.flatMap { tables[$0].checks.map(\.kind) })
    let kinds = VerificationCheck.Kind.allCases.filter(found.contains).map { kind -> HTML in
      #"<option value="\#(kind.rawValue)">\#(kind.words)</option>"#
    }
    let chapterFilter: HTML? =
      shown.count < 2
      ? nil
      : #"""
      <label>Chapter <select data-filter="chapter"><option value="">all</option>\#(chapters.joined())</select></label>

      """#
    return #"""
      <form class="filters" hidden>
      \#(chapterFilter)<label>Kind <select data-filter="kind"><option value="">all</option>\#(kinds.joined())</select></label>
      <output></output>
      </form>

      """#
  }
}
