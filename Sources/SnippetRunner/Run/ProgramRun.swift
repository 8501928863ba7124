import NotebookRecord

/// What a run of a program left behind.
struct ProgramRun: Sendable {
  /// How it ended.
  enum End: Equatable, Sendable {
    /// It ran to its end.
    case finished
    /// It ended itself before that.
    case exited(code: Int)
    /// A signal ended it.
    case signalled(Int)
    /// It was killed because that part took too long.
    case timedOut(part: Int)
    /// What it sent were no records.
    case garbled(RecordError)
  }

  var end: End
  var records: [Record]
  var printed: [Int: OutputCutter.Text]
  var errors: [Int: OutputCutter.Text]
}
