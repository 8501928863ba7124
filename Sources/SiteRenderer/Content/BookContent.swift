public import SwiftSource
public import TeXMath

/// Everything a site is made of: the chapters with their results, and what they refer to.
public struct BookContent: Equatable, Sendable {
  /// The book's title.
  public var title: String
  /// What stands below the title; empty for none.
  public var subtitle: String
  /// Who wrote it.
  public var authors: [String]
  /// The language of the text as a BCP 47 tag, such as `en` or `zh-Hans`.
  public var language: String
  /// What the book is, in a sentence or two: on the title page and for search engines.
  public var description: String
  /// The chapters in reading order.
  public var chapters: [ChapterContent]
  /// What the documented library declares; the texts of `source=f` snippets and the homes of ties.
  public var library: LibraryIndex
  /// The TeX commands that the book defines, by name.
  public var macros: [String: Macro]
  /// The works that chapters cite.
  public var bibliography: [BibliographyEntry]
  /// The claims of the sources; empty for a book without a ledger.
  public var claims: [SourceClaim]
  /// The titles of the sources by the part of a claim's id that names them, `D0`.
  public var sourceTitles: [String: String]
  /// The terms of the glossary; empty for a book without one.
  public var glossary: [GlossaryTerm]
  /// Images by their path from the folder of the chapters; they keep that path in the site.
  public var assets: [String: [UInt8]]
  /// Where the book is published, ended by a slash; nil leaves out all that needs a full address.
  public var address: String?
  /// Where readers see the chapters' sources; nil leaves such links out.
  public var repository: RepositoryLink?
  /// What the site was built from, so that a stale site can be told; written to `stamp.txt`.
  public var sourceStamp: String
  /// A digest of all this but the chapters, by which renderings are known again in a later run; empty for none.
  public var digest = ""
  /// What became of wrong versions of the library; nil when none were tried.
  public var mutation: MutationScores?

  /// Creates the content of a book.
  public init(
    title: String, subtitle: String = "", authors: [String] = [], language: String = "en",
    description: String = "", chapters: [ChapterContent], library: LibraryIndex = LibraryIndex([]),
    macros: [String: Macro] = [:], bibliography: [BibliographyEntry] = [],
    claims: [SourceClaim] = [], sourceTitles: [String: String] = [:],
    glossary: [GlossaryTerm] = [],
    assets: [String: [UInt8]] = [:], address: String? = nil, repository: RepositoryLink? = nil,
    sourceStamp: String = "", mutation: MutationScores? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.authors = authors
    self.language = language
    self.description = description
    self.chapters = chapters
    self.library = library
    self.macros = macros
    self.bibliography = bibliography
    self.claims = claims
    self.sourceTitles = sourceTitles
    self.glossary = glossary
    self.assets = assets
    self.address = address
    self.repository = repository
    self.sourceStamp = sourceStamp
    self.mutation = mutation
  }
}
