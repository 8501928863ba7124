/// What is made of all chapters and pages together: the files for programs, searches and previews.
struct Companions: Sendable {
  private let frame: PageFrame
  private let chapters: [RenderedChapter]
  private let others: [RenderedPage]

  /// - Parameters:
  ///   - frame: The frame of all pages.
  ///   - chapters: What was made of each chapter.
  ///   - others: The pages besides the chapters.
  init(_ frame: PageFrame, _ chapters: [RenderedChapter], _ others: [RenderedPage]) {
    self.frame = frame
    self.chapters = chapters
    self.others = others
  }

  private var content: BookContent { frame.book.content }

  /// The paths of the files in the site.
  var paths: [String] { recipes.map(\.path) }

  /// The files by their path, made side by side: none needs another.
  var files: [String: [UInt8]] {
    let recipes = recipes
    let files = sideBySide(recipes.count) { recipes[$0].file() }
    return Dictionary(zip(recipes.map(\.path), files), uniquingKeysWith: { first, _ in first })
  }

  /// How each is made; what takes longest first.
  private var recipes: [(path: String, file: @Sendable () -> [UInt8])] {
    var recipes: [(path: String, file: @Sendable () -> [UInt8])] = [
      ("search-index.js", { searchIndex }),
      ("verification.json", { verification }), ("formulas.json", { formulas }),
      (PreviewFile.path, { previews }),
      ("llms.txt", { LanguageModelIndex.file(of: content, others) }),
      (ShareCard.path, { ShareCard.file(of: content) }),
      ("stamp.txt", { Array((content.sourceStamp + "\n").utf8) }),
    ]
    if frame.book.ledger != nil {
      recipes.append(("claims.json", { Array(ClaimList.text(of: frame.book).utf8) }))
    }
    if let base = content.address {
      recipes.append(("sitemap.xml", { SiteMap.file(of: content, others, at: base) }))
    }
    return recipes
  }

  private var searchIndex: [UInt8] {
    let searched = zip(content.chapters, chapters).map { chapter, rendered in
      (address: chapter.page, title: chapter.title, entries: rendered.parts.searched)
    }
    return SearchIndex(searched + others.map { ($0.address, $0.title, $0.searched) }).file
  }

  private var verification: [UInt8] {
    Array(VerificationList.text(chapters.map(\.parts.verification), content.mutation).utf8)
  }

  private var formulas: [UInt8] { Array(FormulaList.text(chapters.map(\.parts.formulas)).utf8) }

  private var previews: [UInt8] {
    let previews = chapters.reduce(into: [:]) { all, chapter in
      all.merge(chapter.page.previews) { first, _ in first }
    }
    let titles = Dictionary(
      content.chapters.map { ($0.page, $0.title) }, uniquingKeysWith: { first, _ in first })
    return PreviewFile.file(previews, titles: titles)
  }
}
