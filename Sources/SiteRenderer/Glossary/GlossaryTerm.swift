public import Manuscript

/// A term of the book's glossary.
public struct GlossaryTerm: Hashable, Sendable {
  /// The term as the field uses it.
  public var term: String
  /// The standard term in the sources' language; empty for none.
  public var standard: String
  /// What the sources print, where they print something else; empty for none.
  public var printed: String
  /// What is to be said of the difference; empty for nothing.
  public var note: String
  /// What the term means.
  public var definition: String
  /// The file of the chapter that introduces it, as `book.yml` names it.
  public var chapter: String
  /// The file that lists it.
  public var file: String
  /// Where in that file.
  public var range: SourceRange?

  /// Creates a term.
  public init(
    term: String, standard: String = "", printed: String = "", note: String = "",
    definition: String, chapter: String, file: String = "", range: SourceRange? = nil
  ) {
    self.term = term
    self.standard = standard
    self.printed = printed
    self.note = note
    self.definition = definition
    self.chapter = chapter
    self.file = file
    self.range = range
  }
}
