/// How a snippet marked `traps="…"` ended in the process it was given.
public struct TrapRecord: Equatable, Sendable {
  /// The snippet's index in the chapter.
  public var snippet: Int
  /// The signal that ended it, or 0 when it ran to its end.
  public var signal: Int

  /// Creates the record of a trap.
  public init(snippet: Int, signal: Int) {
    self.snippet = snippet
    self.signal = signal
  }
}
