/// What a check of a book came to: every check with its evidence, and every finding.
public struct CheckReport: Codable, Equatable, Sendable {
  /// The version of the report as JSON; it changes when a reader of the old one could misread the new one.
  public static let currentFormat = 1

  /// The version of this report.
  public var format = currentFormat
  /// The book's title.
  public var title: String
  /// What the results were computed with.
  public var provenance: Provenance
  /// When it began: date and time by ISO 8601 in UTC, to the second, without a zone.
  public var started: String
  /// How long it took.
  public var seconds: Double
  /// How it ended.
  public var ending: Ending
  /// Which part of the book was checked; nil for all of it.
  public var shard: Shard?
  /// All chapters of the book in reading order, checked or not.
  public var book: [String]
  /// The chapters that were checked, in reading order.
  public var chapters: [ChapterSummary] = []
  /// The checks, those of the book first, then by chapter in reading order.
  public var checks: [Check] = []
  /// What is wrong, in the order of files and places.
  public var findings: [Finding] = []

  /// Creates a report of nothing.
  public init(
    title: String, provenance: Provenance, started: String, seconds: Double, ending: Ending,
    shard: Shard? = nil, book: [String]
  ) {
    self.title = title
    self.provenance = provenance
    self.started = started
    self.seconds = seconds
    self.ending = ending
    self.shard = shard
    self.book = book
  }

  /// How many checks came to that.
  public func count(_ status: Check.Status) -> Int { checks.count { $0.status == status } }
}
