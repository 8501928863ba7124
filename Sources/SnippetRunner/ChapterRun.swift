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
    /// The chapter has nothing to run.
    case nothing
  }

  /// The result.
  public var result: ChapterResult
  /// What is wrong with compiling and running; what does not hold is `ResultCheck`'s to say.
  public var diagnostics: [Diagnostic]
  /// Where it comes from.
  public var origin: Origin
  /// The key under which the result is stored.
  public var key: String
}
