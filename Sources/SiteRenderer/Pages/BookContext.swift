internal import Manuscript
internal import SwiftSource

/// What the pages of a book share: made once, read by all.
struct BookContext: Sendable {
  /// The book.
  let content: BookContent
  /// The places of each chapter.
  let places: [ChapterPlaces]
  /// What the labels of all chapters lead to. Of two with one name the first counts.
  let targets: [String: LabelTarget]
  /// The labels that some chapter refers to from another page.
  let labelsWithPreview: Set<String>
  /// The works that can be cited, by key.
  let works: [String: CitedWork]
  /// The page of each chapter by the path of its file.
  let pages: [String: Int]
  /// How its text is set.
  let typesetting: Typesetting

  /// Where the library's declarations are described.
  let reference: ReferencePlan
  /// What is in scope before a chapter's first snippet.
  let scope: SnippetScope
  /// The claims of the sources with their verdicts; nil for a book without claims.
  let ledger: Ledger?
  /// The pages besides the chapters that contents list, in that order.
  var otherPages: [PageFace]
  /// The style sheets and scripts that the book adds to those of its theme.
  let extraStyles: [String]
  let extraScripts: [String]

  /// Collects what the pages share.
  init(_ content: BookContent, theme: SiteTheme = .standard, otherPages: [PageFace] = []) {
    self.content = content
    self.otherPages = otherPages
    extraStyles = theme.extraStyles
    extraScripts = theme.extraScripts
    let shared: (Ledger?, ReferencePlan, SnippetScope)
    (places, shared) = bothSideBySide(
      { Self.places(content) },
      {
        (
          content.claims.isEmpty
            ? nil : Ledger(claims: content.claims, chapters: content.chapters),
          ReferencePlan(content.library), SnippetScope(library: content.library)
        )
      })
    (ledger, reference, scope) = shared
    targets = places.reduce(into: [:]) { targets, places in
      targets.merge(places.targets) { first, _ in first }
    }
    labelsWithPreview = Self.labelsWithPreview(content, targets)
    works = CitedWork.works(content.bibliography)
    typesetting = Typesetting(language: content.language)
    pages = Dictionary(
      content.chapters.enumerated().map { ($1.chapter.path, $0) }, uniquingKeysWith: { a, _ in a })
  }

  private static func places(_ content: BookContent) -> [ChapterPlaces] {
    sideBySide(content.chapters.count) { index in
      PlaceCollector.places(in: content.chapters[index], chapterNumber: index + 1)
    }
  }
}
