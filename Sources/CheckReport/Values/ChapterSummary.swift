/// A chapter that was checked.
public struct ChapterSummary: Codable, Equatable, Sendable {
  /// Where its results come from.
  public enum Origin: String, Codable, Sendable {
    case computed
    case cached
    /// It has nothing to run.
    case nothing
  }

  /// Its file, relative to the package.
  public var path: String
  /// Where its results come from.
  public var origin: Origin
  /// The digest of everything that its results depend on.
  public var key: String
  /// How long it took to compile and run, when it was computed now.
  public var seconds: Double?

  /// Creates a summary.
  public init(path: String, origin: Origin, key: String, seconds: Double? = nil) {
    self.path = path
    self.origin = origin
    self.key = key
    self.seconds = seconds
  }
}
