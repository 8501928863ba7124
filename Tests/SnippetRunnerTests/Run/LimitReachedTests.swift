import Testing

@testable import SnippetRunner

/// Which limit ended a program.
@Suite struct LimitReachedTests {
  private func limit(
    _ end: ProgramRun.End, _ errors: String = "", timeout: Int? = nil
  ) -> LimitReached? {
    LimitReached(
      ProgramRun(limits: ProgramLimits(), end: end, records: [], printed: [:], errors: [:]),
      errors: errors, timeout: timeout)
  }

  @Test func everyLimitIsFound() {
    #expect(limit(.timedOut(part: 0)) == .time(10_000, isOwn: false))
    #expect(limit(.timedOut(part: 0), timeout: 5) == .time(5, isOwn: true))
    #expect(limit(.signalled(24)) == .processorTime(600))
    #expect(limit(.signalled(25)) == .file(100_000_000))
    #expect(limit(.tooManyRecords) == .records(256_000_000))
    #expect(limit(.signalled(5), "a: Too many open files") == .openFiles(256))
    #expect(limit(.exited(code: 1), "Cannot allocate memory") == .memory(4_000_000_000))
    #expect(limit(.exited(code: 127), "x.so: failed to map segment") == .memory(4_000_000_000))
    #expect(limit(.signalled(4), "failed to allocate 9 bytes") == .memory(4_000_000_000))
    #expect(limit(.signalled(5), "Resource temporarily unavailable") == .processes(512))
  }

  @Test func otherEndsAreOfOtherReasons() {
    #expect(limit(.signalled(11), "Fatal error: no") == nil)
    #expect(limit(.exited(code: 1)) == nil)
    #expect(limit(.finished, "Too many open files") == nil)
    #expect(limit(.garbled(.truncated), "Too many open files") == nil)
  }

  @Test func everyOneSaysItsNameItsValueAndHowItIsRaised() {
    let limits: [(LimitReached, String)] = [
      (.time(7, isOwn: false), "timeout"), (.processorTime(7), "cpu"), (.memory(7), "memory"),
      (.records(7), "records"), (.file(7), "file"), (.openFiles(7), "open-files"),
      (.processes(7), "processes"),
    ]
    for (limit, setting) in limits {
      #expect(limit.summary.contains("its limit of 7 ") || limit.summary.contains("limit of 7 "))
      #expect(limit.help.contains("`\(setting):` under `limits:` in book.yml"))
    }
    #expect(Set(limits.map(\.0.identifier)).count == limits.count)
  }
}
