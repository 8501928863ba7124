/// What became of one snippet.
public struct SnippetResult: Equatable, Sendable {
  /// How a snippet ended.
  public enum Outcome: Equatable, Sendable {
    /// It ran to its end.
    case completed
    /// It stopped, or did not compile, as it was meant to; the text is the message the reader sees.
    case failedAsMeant(message: String)
    /// It broke: it trapped, ran out of time, or did otherwise than it was meant to. Such a result is never kept.
    case broken(message: String)
    /// It never ran, because of what the text says.
    case notRun(reason: String)
    /// It is only there to be read.
    case shown
  }

  /// How it ended.
  public var outcome: Outcome
  /// What it produced until then.
  public var outputs: [SnippetOutput]
  /// How long it ran, in seconds. Never part of a page, which would differ from run to run.
  public var seconds: Double

  /// Creates a result.
  public init(outcome: Outcome, outputs: [SnippetOutput] = [], seconds: Double = 0) {
    self.outcome = outcome
    self.outputs = outputs
    self.seconds = seconds
  }
}
