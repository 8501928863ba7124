import NotebookRecord

/// Why a program did not run to its end, in words.
struct ProgramEnding: Equatable {
  var identifier: String
  var summary: String
  var help: String?

  /// - Parameters:
  ///   - end: How it ended.
  ///   - report: What the Swift runtime wrote of it.
  init(_ end: ProgramRun.End, _ report: TrapReport) {
    switch end {
    case .finished:
      (identifier, summary) = ("finished", "the program ran to its end")
    case .exited(let code):
      (identifier, summary) = ("early-exit", "this snippet ended the program, with code \(code)")
      help = "a snippet must run to its end; take the call to `exit` out"
    case .signalled(let signal):
      identifier = "trap"
      summary = "this snippet stopped: \(report.message ?? Self.name(of: signal))"
      help = "if it is meant to, say so with traps=\"…\""
    case .timedOut, .tooManyRecords:
      (identifier, summary) = ("stopped", "this snippet was stopped")
    case .garbled(let error):
      identifier = "garbled-records"
      summary = "this snippet wrote into the channel of results (\(Self.reason(error)))"
      help = "only the notebook's functions may write there"
    }
  }

  /// That a limit was reached, what it is and how to raise it.
  init(_ limit: LimitReached) {
    identifier = limit.identifier
    summary = limit.summary
    help = limit.help
  }

  private static func reason(_ error: RecordError) -> String {
    switch error {
    case .truncated: "a record is cut off"
    case .malformed(let reason): reason
    }
  }

  private static func name(of signal: Int) -> String {
    switch signal {
    case 4, 5: "the Swift runtime found an error it gave no message for"
    case 6: "abort was called"
    case 8: "arithmetic without a result"
    case 9: "it was killed, perhaps for want of memory"
    case 11: "it used memory that is not its own, perhaps by recursion without end"
    default: "signal \(signal)"
    }
  }
}
