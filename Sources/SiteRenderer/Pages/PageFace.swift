/// What the contents of every page say of a page besides the chapters.
struct PageFace: Equatable, Sendable {
  /// The page's name without `.html`; no chapter has it.
  var slug: String
  /// The title, in the contents and as the page's own heading.
  var title: String

  /// The page's file name.
  var address: String { slug + ".html" }
}
