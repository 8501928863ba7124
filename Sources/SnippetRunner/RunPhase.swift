/// What a chapter's run is doing, for those who watch.
public enum RunPhase: Equatable, Sendable {
  /// A program is compiled.
  case compiling
  /// A snippet runs: its label or its number.
  case running(String)
}
