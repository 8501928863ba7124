/// All that a chapter's page says of anything but the chapter itself. While it stays the same, an unchanged chapter has
/// an unchanged page.
struct SharedFacts: Equatable, Sendable {
  private struct Face: Equatable, Sendable {
    var slug: String
    var title: String
  }

  private var content: BookContent
  private var theme: SiteTheme
  private var faces: [Face]
  private var targets: [String: LabelTarget]
  private var labelsWithPreview: Set<String>
  private var ledger: Ledger?
  private var otherPages: [String]

  init(_ book: BookContext, theme: SiteTheme) {
    content = book.content
    content.chapters = []
    content.sourceStamp = ""
    self.theme = theme
    faces = book.content.chapters.map { Face(slug: $0.slug, title: $0.title) }
    targets = book.targets
    labelsWithPreview = book.labelsWithPreview
    ledger = book.ledger
    otherPages = book.otherPages.flatMap { [$0.slug, $0.title] }
  }
}
