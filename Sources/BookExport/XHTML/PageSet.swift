internal import Manuscript

/// The pages of a book, read and stripped of what only a browser can do with.
struct PageSet {
  /// A page as the elements of its text.
  struct Page {
    var path: String
    var title: String
    var content: [XMLNode]
    /// The ids in it.
    var ids: Set<String>
  }

  private(set) var pages: [Page] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the book's pages.
  init(_ book: ExportBook) {
    for page in book.pages {
      do throws(HTMLProblem) {
        let root = try HTMLTree.parse(page.html)
        let content = PageStripper.stripped(Self.text(of: root))
        var ids: Set<String> = []
        content.forEach { if let id = $0["id"] { ids.insert(id) } }
        let heading = content.first { $0.name == "h1" }?.text ?? page.path
        let title = page.title.isEmpty ? heading : page.title
        pages.append(Page(path: page.path, title: title, content: content.children, ids: ids))
      } catch {
        diagnostics.append(
          Diagnostic(
            .error, "unreadable-page", file: page.path, range: nil,
            summary: "the page can't be exported: \(error.reason)",
            help: "if the book has a theme of its own, mend its templates"))
      }
    }
  }

  /// What of a page is the book's: its article, or else what stands in `main`.
  private static func text(of root: XMLElement) -> XMLElement {
    root.first { $0.name == "article" } ?? root.first { $0.name == "main" } ?? root
  }
}
