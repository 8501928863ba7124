/// All that a chapter's page says of anything but the chapter itself: of claims it says what they are, which is the
/// book's, and nothing that other chapters find of them. While it stays the same, an unchanged chapter has
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
  private var otherPages: [String]

  init(_ book: BookContext, theme: SiteTheme) {
    content = book.content
    content.chapters = []
    content.sourceStamp = ""
    self.theme = theme
    faces = book.content.chapters.map { Face(slug: $0.slug, title: $0.title) }
    targets = book.targets
    labelsWithPreview = book.labelsWithPreview
    otherPages = book.otherPages.flatMap { [$0.slug, $0.title] }
  }

  /// All of it as one text, from which a key is made; nil when the book has no digest.
  var text: String? {
    guard !content.digest.isEmpty else { return nil }
    var lines = [content.digest]
    lines += faces.flatMap { [$0.slug, $0.title] }
    for (label, target) in targets.sorted(by: { $0.key < $1.key }) {
      lines += [label, target.page, target.anchor, "\(target.kind)", target.number, target.title]
    }
    lines += labelsWithPreview.sorted() + otherPages
    // A line break within a text must not make it two.
    return lines.map { "\($0.utf8.count) \($0)" }.joined(separator: "\n")
  }
}
