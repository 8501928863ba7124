/// A page besides the chapters and the cover: it stands in the same frame and is listed below the
/// chapters. To add one to the site, add its draft to `BackMatter`.
struct SitePage {
  /// The page's name without `.html`; no chapter has it.
  var slug: String
  /// The title, in the contents and as the page's own heading.
  var title: String
  /// What the page is, in a sentence, for search engines and `llms.txt`.
  var description: String
  /// What stands below the title.
  var body: HTML
  /// The headings of the body that its outline lists.
  var outline: [Outline.Entry] = []
  /// What a search finds on the page.
  var searchEntries: [SearchEntry] = []
  /// Whether its tables need more room than a line of prose.
  var isWide = false
  /// The page as plain Markdown; nil leaves it out of `llms.txt`.
  var markdown: String?

  /// The page's file name.
  var address: String { slug + ".html" }
}
