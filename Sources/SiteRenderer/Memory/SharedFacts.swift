/// All that a page says of anything but what it is about: of claims what they are, which is the book's, and nothing that
/// chapters find of them. While it stays the same, an unchanged chapter has an unchanged page.
struct SharedFacts {
  /// A digest of the book without its chapters: settings, sources, theme and library.
  private let digest: String
  private let faces: [(slug: String, title: String)]
  private let targets: [String: LabelTarget]
  private let labelsWithPreview: Set<String>
  private let otherPages: [PageFace]

  init(_ book: BookContext) {
    digest = book.content.digest
    faces = book.content.chapters.map { ($0.slug, $0.title) }
    targets = book.targets
    labelsWithPreview = book.labelsWithPreview
    otherPages = book.otherPages
  }

  /// All of it as one text, from which a key is made; nil when the book has no digest.
  var text: String? {
    guard !digest.isEmpty else { return nil }
    var lines = [digest]
    lines += faces.flatMap { [$0.slug, $0.title] }
    for (label, target) in targets.sorted(by: { $0.key < $1.key }) {
      lines += [label, target.page, target.anchor, "\(target.kind)", target.number, target.title]
    }
    lines += labelsWithPreview.sorted() + otherPages.flatMap { [$0.slug, $0.title] }
    return lines.counted
  }
}
