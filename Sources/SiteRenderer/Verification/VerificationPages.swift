internal import Manuscript
internal import NotebookRecord

/// The report of every check of the book: one page, or one a chapter with a summary when that is too heavy.
struct VerificationPages {
  /// The name of the page with the summary, without `.html`.
  static let slug = "verification"
  /// The bytes above which the checks of each chapter get a page of their own.
  static let heaviest = 200_000

  private let book: BookContext
  private let tables: [CheckTable]

  /// - Parameters:
  ///   - book: The book.
  ///   - tables: The checks of each chapter.
  init(_ book: BookContext, _ tables: [CheckTable]) {
    self.book = book
    self.tables = tables
  }

  /// What contents list; nil for a book in which nothing was checked.
  static func face(in book: BookContext) -> PageFace? {
    let isChecked = book.content.chapters.contains { content in
      content.chapter.snippets.indices.contains {
        VerificationCheck.isAny(in: content, snippet: $0)
      }
    }
    return isChecked ? PageFace(slug: slug, title: "Verification") : nil
  }

  /// The pages' drafts; none for a book in which nothing was checked.
  var drafts: [PageDraft] {
    guard let face = Self.face(in: book) else { return [] }
    let isSplit = tables.reduce(0) { $0 + $1.html.markup.utf8.count } > Self.heaviest
    // The summary is made of what the chapters' checks gave: that is nearly all of it.
    let summary = PageDraft(slug: face.slug, inputs: nil) { self.summary(face, isSplit) }
    guard isSplit else { return [summary] }
    return [summary]
      + filled.map { index in
        let table = tables[index]
        let inputs = [table.html.markup] + table.kinds.map(\.rawValue)
        return PageDraft(slug: page(of: index), inputs: inputs) { page(index) }
      }
  }

  /// The chapters in which something was checked.
  private var filled: [Int] { tables.indices.filter { tables[$0].count > 0 } }

  private func summary(_ face: PageFace, _ isSplit: Bool) -> SitePage {
    var body = VerificationSummary(book, tables).html { index in
      isSplit ? page(of: index) + ".html" : "#" + tables[index].anchor
    }
    var outline = VerificationSummary.outline(book, tables)
    if !isSplit {
      body += filters(filled)
      body += filled.map { tables[$0].html }.joined()
      outline += filled.map {
        .init(level: 2, anchor: tables[$0].anchor, text: HTML(text: tables[$0].title))
      }
    }
    return SitePage(
      slug: face.slug, title: face.title,
      description: "Every check of the book with its evidence.", body: body + Self.script,
      outline: isSplit ? [] : outline, isWide: true)
  }

  private func page(_ index: Int) -> SitePage {
    SitePage(
      slug: page(of: index), title: "Verification: \(book.content.chapters[index].title)",
      description: "Every check of the chapter with its evidence.",
      body: #"<p class="up"><a href="\#(Self.slug).html">All of the report</a></p>"# + "\n"
        + filters([index]) + tables[index].html + Self.script,
      isWide: true)
  }

  private func page(of index: Int) -> String { "\(Self.slug)-\(book.content.chapters[index].slug)" }

  private static let script: HTML = "<script src=\"report.js\" defer></script>\n"

  /// What the script turns into filters; without it the whole table stands there.
  private func filters(_ shown: [Int]) -> HTML {
    let chapters = shown.map { index -> HTML in
      #"<option value="\#(tables[index].anchor)">\#(tables[index].title)</option>"#
    }
    let found = Set(shown.flatMap { tables[$0].kinds })
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
