/// Everything an export is made of: the book's text and results, and the pages of its site.
public struct ExportBook: Sendable {
  /// The book's title.
  public var title: String
  /// What stands below it; empty for none.
  public var subtitle = ""
  /// Who wrote it.
  public var authors: [String] = []
  /// The language of its text as a BCP 47 tag.
  public var language = "en"
  /// What it is about, in a sentence or two; empty for none.
  public var description = ""
  /// The chapters in reading order.
  public var chapters: [ExportChapter]
  /// The pages of its site but the cover, in reading order.
  public var pages: [ExportPage] = []
  /// Images by the path at which pages show them.
  public var assets: [String: [UInt8]] = [:]
  /// LaTeX macros, by name without backslash.
  public var macros: [String: String] = [:]
  /// The package that exported programs depend on.
  public var dependency = PackageDependency(manifest: "", package: "", product: "")
  /// A digest of what the book was built from: hexadecimal digits. It identifies the edition.
  public var stamp = ""
  /// The time that formats which demand one are given, `YYYY-MM-DDThh:mm:ssZ`. It is not the time of the export, lest two
  /// exports of one book differ; by default the first instant that a ZIP archive can name.
  public var modified = "1980-01-01T00:00:00Z"

  /// Creates a book of these chapters; everything else can be set.
  public init(title: String, chapters: [ExportChapter]) {
    self.title = title
    self.chapters = chapters
  }
}
