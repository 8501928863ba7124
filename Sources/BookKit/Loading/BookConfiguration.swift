public import SiteRenderer
public import SnippetRunner

/// What `book.yml` says.
public struct BookConfiguration: Equatable, Sendable {
  /// The library that the book documents.
  public struct Library: Equatable, Sendable {
    /// The package's dynamic library product that programs link.
    public var product: String
    /// The modules whose functions snippets are tied to.
    public var modules: [String]
  }

  /// The book's title.
  public var title = ""
  /// The line below it.
  public var subtitle = ""
  /// Who wrote it.
  public var authors: [String] = []
  /// The language of its text, as in HTML.
  public var language = "en"
  /// What it is about, in a sentence or two.
  public var description = ""
  /// Where it is published, ended by a slash; nil when it does not say.
  public var address: String?
  /// Where readers see the sources of its chapters; nil when it does not say.
  public var repository: RepositoryLink?
  /// The library that it documents.
  public var library = Library(product: "", modules: [])
  /// The chapters' files in reading order, relative to the file that names them.
  public var chapters: [String] = []
  /// The bibliography's file, or nil.
  public var bibliography: String?
  /// The files that list the claims of the sources; none for a book without a ledger.
  public var claims: [String] = []
  /// The titles of the sources by the part of a claim's id that names them.
  public var sourceTitles: [String: String] = [:]
  /// The glossary's file, or nil.
  public var glossary: String?
  /// LaTeX macros: the name without backslash, and what it stands for, with `#1` … for arguments.
  public var macros: [String: String] = [:]
  /// What snippet programs may use up.
  public var limits = ProgramLimits()
  /// Where results are shared with other machines.
  public var sharedCache: SharedCacheSettings?
  /// How results are held against accepted ones.
  public var comparison = ComparisonSettings()
}
