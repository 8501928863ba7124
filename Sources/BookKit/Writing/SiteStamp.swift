import SnippetRunner

/// A digest of everything a site was built from. It stands in the site, so that one that is out of date is noticed.
struct SiteStamp: Equatable {
  /// The file that holds it.
  static let file = "stamp.txt"

  let text: String

  init(book: FileDigests, library: LibrarySources) {
    var digest = SHA256()
    digest.update(text: book.all())
    digest.update(text: library.digestOfSources)
    text = digest.finish()
  }
}
