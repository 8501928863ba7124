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
    /// It was killed because it sent more than it may.
    case tooManyRecords
    /// What it sent were no records.
    case garbled(RecordError)
  }

  /// What it was allowed.
  var limits: ProgramLimits
  var end: End
  var records: [Record]
  var printed: [Int: OutputCutter.Text]
  var errors: [Int: OutputCutter.Text]
}
