/// A work that chapters cite.
public struct BibliographyEntry: Hashable, Sendable {
  /// A person, or a body with a family name alone.
  public struct Person: Hashable, Sendable {
    /// The family name with its particle, `van der Vaart`.
    public var family: String
    /// The given names; empty for a body.
    public var given: String

    /// Creates a person.
    public init(family: String, given: String = "") {
      self.family = family
      self.given = given
    }
  }

  /// What chapters cite it by, `kingma2015`.
  public var key: String
  /// The kind of work in lower case, such as `article` or `book`.
  public var kind: String
  /// Who wrote it.
  public var authors: [Person]
  /// Whether there are more authors than are named (`and others`).
  public var hasMoreAuthors: Bool
  /// The other fields by name in lower case, their LaTeX turned into text.
  public var fields: [String: String]

  /// Creates an entry.
  public init(
    key: String, kind: String, authors: [Person] = [], hasMoreAuthors: Bool = false,
    fields: [String: String] = [:]
  ) {
    self.key = key
    self.kind = kind
    self.authors = authors
    self.hasMoreAuthors = hasMoreAuthors
    self.fields = fields
  }
}
