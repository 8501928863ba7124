/// A page besides the chapters before it is made.
struct PageDraft: Sendable {
  /// The page's name without `.html`.
  var slug: String
  /// All that the page says of chapters beyond what every page may say of them, which is `SharedFacts`; nil when that
  /// would be as much work as the page.
  var inputs: [String]?
  /// The name under which it is kept, which no chapter has: theirs end in no slash.
  var name: String { slug + "/" }
  /// Makes the page of its inputs and of nothing else but the shared facts.
  var page: @Sendable () -> SitePage
}
