/// A page of the book's site.
public struct ExportPage: Equatable, Sendable {
  /// Its path in the site, `01-first-steps.html`.
  public var path: String
  /// Its title; empty for that of its heading.
  public var title: String
  /// Its HTML.
  public var html: String

  /// Creates a page.
  public init(path: String, title: String, html: String) {
    self.path = path
    self.title = title
    self.html = html
  }
}
