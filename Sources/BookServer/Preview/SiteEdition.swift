/// A site as it is served at a moment.
public struct SiteEdition: Sendable {
  /// The bytes of each file by its path.
  public var files: [String: [UInt8]]
  /// What is wrong with the book, worst first.
  public var notices: [Notice]
  /// Whether the next edition is being made.
  public var isBuilding: Bool

  /// Creates an edition.
  public init(files: [String: [UInt8]] = [:], notices: [Notice] = [], isBuilding: Bool = false) {
    self.files = files
    self.notices = notices
    self.isBuilding = isBuilding
  }

  /// Something that is wrong, as the page shows it.
  public struct Notice: Equatable, Sendable, Encodable {
    /// `error`, `warning` or `note`.
    public var severity: String
    /// `chapters/03.md:41:5`.
    public var place: String
    /// What is wrong.
    public var summary: String
    /// The line of source and the carets below it.
    public var excerpt: String
    /// What to do.
    public var help: String

    /// Creates a notice.
    public init(severity: String, place: String, summary: String, excerpt: String, help: String) {
      self.severity = severity
      self.place = place
      self.summary = summary
      self.excerpt = excerpt
      self.help = help
    }
  }
}
