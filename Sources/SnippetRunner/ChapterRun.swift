public import Manuscript
public import NotebookRecord

/// A chapter's result and how it was come by.
public struct ChapterRun: Sendable {
  /// Where a result comes from.
  public enum Origin: Equatable, Sendable {
    /// It was computed now, in so many seconds of compiling and of running.
    case computed(compiling: Double, running: Double)
    /// It had been computed before from the same key.
    case cached
    /// Another machine had computed it from the same key.
    case fetched
    /// The chapter has nothing to run.
    case nothing
  }

  /// The result.
  public var result: ChapterResult
  /// The digest of the result's bytes.
  public var resultDigest: String
  /// What is wrong with compiling and running; what does not hold is `ResultCheck`'s to say.
  public var diagnostics: [Diagnostic]
  /// Where it comes from.
  public var origin: Origin
  /// What the result was computed from.
  public var key: ResultKey
  /// Which parts of the key moved since the chapter's last run; nil when that is not known.
  public var changes: [String]?

  /// Whether it was computed now.
  public var isComputed: Bool {
    if case .computed = origin { return true }
    return false
  }
}
