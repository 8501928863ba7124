/// One thing that was checked, and what came of it.
public struct Check: Codable, Equatable, Sendable {
  /// What was checked.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// A snippet compiles and runs, or fails as it was meant to.
    case snippet
    /// A snippet is tied to a function that exists, and calls it.
    case tie
    /// An `expect` of a value or a figure.
    case expectation
    /// An `expect` of what a run does: its limit, its rate, its bound, that it diverges.
    case convergence
    /// A display formula: verified, refuted, or defined and then used.
    case formula
    /// A claim of a source has one verdict, and what it needs.
    case claim
    /// A chapter's results equal the accepted ones.
    case accepted
    /// The site on disk is the one that the chapters give.
    case site
    /// A rule of the book that was broken; the name is that of the rule.
    case rule
  }

  /// What came of it.
  public enum Status: String, Codable, Sendable {
    case passed
    case failed
    /// It was not tried.
    case skipped
  }

  /// The chapter's file, relative to the package; nil for a check of the whole book.
  public var chapter: String?
  /// The snippet's label with `#`, or its number in the chapter from 1; nil for a check of none.
  public var snippet: String?
  /// What was checked.
  public var kind: Kind
  /// What the check is called, unique in its chapter as far as the author's names are.
  public var name: String
  /// What came of it.
  public var status: Status
  /// What was found, in a sentence.
  public var evidence: String
  /// Where it stands.
  public var place: CheckPlace?
  /// How long it took, when it was computed now and was timed by itself.
  public var seconds: Double?

  /// Creates a check.
  public init(
    chapter: String? = nil, snippet: String? = nil, kind: Kind, name: String, status: Status,
    evidence: String, place: CheckPlace? = nil, seconds: Double? = nil
  ) {
    self.chapter = chapter
    self.snippet = snippet
    self.kind = kind
    self.name = name
    self.status = status
    self.evidence = evidence
    self.place = place
    self.seconds = seconds
  }
}
