import Manuscript
import NotebookRecord
import SwiftSource
import Testing

@testable import SiteRenderer

/// Renders small books for tests.
enum SampleSite {
  /// A chapter from its text and results.
  static func chapter(
    _ text: String, slug: String = "one", results: [SnippetResult] = [],
    inlineTexts: [String?] = []
  ) -> ChapterContent {
    ChapterContent(
      slug: slug, chapter: Chapter(parsing: text, path: "chapters/\(slug).md"), title: nil,
      result: ChapterResult(snippets: results, inlineTexts: inlineTexts))
  }

  /// The body of the only chapter of a book: what stands between its header and the links to
  /// the chapters before and after.
  static func body(
    _ text: String, results: [SnippetResult] = [], inlineTexts: [String?] = [],
    library: [LibraryDeclaration] = [], bibliography: [BibliographyEntry] = []
  ) -> (html: String, diagnostics: [String]) {
    let book = BookContent(
      title: "Book", chapters: [chapter(text, results: results, inlineTexts: inlineTexts)],
      library: LibraryIndex(library), bibliography: bibliography,
      assets: ["plot.svg": Array("<svg/>".utf8)])
    let site = SiteRenderer.render(book)
    return (inside(site.page("one.html")), site.diagnostics.map(\.description))
  }

  private static func inside(_ page: String) -> String {
    guard let start = page.range(of: "</header>\n", options: .last),
      let end = page.range(of: "</article>", options: .first)
    else { return page }
    return String(page[start.upperBound..<end.lowerBound]).trimmed
  }
}

extension RenderedSite {
  /// A file of the site as text.
  func page(_ name: String) -> String { String(decoding: files[name] ?? [], as: UTF8.self) }

  /// What stands inside `<main>`.
  func main(of name: String) -> String {
    let page = page(name)
    guard let start = page.range(of: "<main id=\"page:main\" tabindex=\"-1\">", options: .first),
      let end = page.range(of: "</main>", options: .last)
    else { return page }
    return String(page[start.upperBound..<end.lowerBound]).trimmed
  }
}

extension String {
  /// Which of several places is meant.
  enum SearchOption {
    case first
    case last
  }

  /// Where a text stands, without Foundation.
  func range(of text: String, options: SearchOption) -> Range<String.Index>? {
    let ranges = self.ranges(of: text)
    return options == .first ? ranges.first : ranges.last
  }
}
