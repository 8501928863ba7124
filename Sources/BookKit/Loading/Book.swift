public import Manuscript
public import SiteRenderer

/// A book as it is on disk, parsed.
public struct Book: Sendable {
  /// What `book.yml` says.
  public var configuration = BookConfiguration()
  /// The chapters in reading order.
  public var chapters: [LoadedChapter] = []
  /// The works that can be cited.
  public var bibliography: [BibliographyEntry] = []
  /// The claims of the sources; nil for a book without a ledger.
  public var claims: [SourceClaim]?
  /// The terms of the glossary.
  public var glossary: [GlossaryTerm] = []
  /// What `book mutate` found when it was last run; nil when it never was.
  var mutation: MutationResults?
  /// Other files in the folder, which pages may show, by path relative to it.
  public var assets: [String: [UInt8]] = [:]
  /// What its pages look like.
  public var theme = SiteTheme.standard
  /// The bytes of all text files, by the path that diagnostics name them by.
  public var sources: [String: [UInt8]] = [:]
  /// What is wrong with all this.
  public var diagnostics: [Diagnostic] = []

  /// Whether there is a book at all that says what it is about.
  var isReadable: Bool { !configuration.library.product.isEmpty }

  /// The digests of everything the pages are made of but the library.
  var digests: FileDigests { FileDigests(sources.merging(assets) { first, _ in first }) }
}
