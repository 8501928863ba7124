/// Something wrong in what an author asked of a plot. The rest is drawn all the same.
public struct PlotProblem: Hashable, Sendable {
  /// What went wrong, by name.
  public enum Kind: String, Hashable, Sendable {
    /// Arrays that belong together have different lengths; the longer is cut.
    case mismatchedLengths = "mismatched-lengths"
    /// The lower end of a domain is above its upper end; the ends are exchanged.
    case reversedDomain = "reversed-domain"
    /// Both ends of a domain are the same; the data decide instead.
    case emptyDomain = "empty-domain"
    /// An end of a domain is NaN or infinite; the data decide instead.
    case invalidDomain = "invalid-domain"
    /// A logarithmic axis was asked for values ≤ 0; they are not drawn.
    case nonPositiveOnLog = "non-positive-on-log"
    /// A parameter has a value the mark cannot use; the default is used.
    case invalidParameter = "invalid-parameter"
    /// A grid's coordinates do not rise, or its rows differ in length.
    case invalidGrid = "invalid-grid"
    /// There is nothing to draw.
    case noData = "no-data"
  }

  /// What went wrong.
  public var kind: Kind
  /// One sentence with the values that are wrong.
  public var summary: String
  /// What to do about it.
  public var advice: String

  /// A problem of a plot.
  ///
  /// - Parameters:
  ///   - kind: What went wrong.
  ///   - summary: One sentence with the values that are wrong.
  ///   - advice: What to do about it.
  public init(_ kind: Kind, _ summary: String, advice: String) {
    self.kind = kind
    self.summary = summary
    self.advice = advice
  }
}
