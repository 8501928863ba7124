import Foundation
import NotebookRecord
import Subprocess
import SystemPackage

/// Runs a compiled program in a session of its own and takes in what it sends and prints.
struct ProgramProcess: Sendable {
  /// The folder that holds `program`.
  let program: String
  /// The folder of this run alone; the program runs in a scratch folder below it.
  var folder: String
  var limits: ProgramLimits
  let sandbox: Sandbox
  /// How many parts the chapter has.
  let parts: Int
  /// How long each part may run, by number, where it is not the usual limit.
  var timeouts: [Int: Int]
  /// Is told which part begins.
  let began: @Sendable (Int) -> Void
  /// What is added to the seeds of a program that has them open.
  var seedShift = 0
  /// What the program finds in its environment besides.
  var additions: [Environment.Key: String] = [:]
  /// Files outside its scratch folder that it may write to.
  var writable: [String] = []
  /// Whether a record says all that the run is to tell: then the program is killed.
  var isEnough: (@Sendable (Record) -> Bool)?

  /// Runs the program in a folder of its own below its usual one, so that it may run many times at once.
  func run(inOwn name: String, seedShift: Int) async throws -> ProgramRun {
    var own = self
    own.folder = "\(folder)/\(name)"
    own.seedShift = seedShift
    try FileManager.default.createDirectory(atPath: own.folder, withIntermediateDirectories: true)
    let outcome: ProgramRun
    do { outcome = try await own.run() } catch {
      await Files.remove(own.folder)
      throw error
    }
    await Files.remove(own.folder)
    return outcome
  }

  func run() async throws -> ProgramRun {
    let nonce = String(UInt64.random(in: .min ... .max), radix: 36)
    let pipe = try RecordPipe(path: "\(folder)/records")
    let watch = Watch(grace: .milliseconds(limits.timeoutMilliseconds))
    let records = Task { await self.records(from: pipe, watch: watch) }
    let outcome: ExecutionResult<Streams, SequenceOutput, SequenceOutput>
    do {
      outcome = try await launch(nonce: nonce, pipe: pipe, watch: watch)
    } catch {
      pipe.close()
      throw error
    }
    let (received, failure) = await records.value
    return ProgramRun(
      limits: limits, end: end(outcome.terminationStatus, received, failure, watch.expired),
      records: received,
      printed: outcome.closureResult.printed, errors: outcome.closureResult.errors)
  }

  private struct Streams: Sendable {
    var printed: [Int: OutputCutter.Text]
    var errors: [Int: OutputCutter.Text]
  }

  private func launch(
    nonce: String, pipe: RecordPipe, watch: Watch
  ) async throws -> ExecutionResult<Streams, SequenceOutput, SequenceOutput> {
    let scratch = "\(folder)/scratch"
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    var options = PlatformOptions()
    options.createSession = true
    let command = sandbox.command(
      program: "\(program)/program", folder: scratch, shown: [program], writable: writable,
      limits: limits)
    return try await Subprocess.run(
      .path(FilePath(command.path)), arguments: Arguments(command.arguments),
      environment: environment(nonce, pipe, scratch), workingDirectory: FilePath(scratch),
      platformOptions: options, input: .none,
      output: .sequence, error: .sequence
    ) { execution in
      let process = execution.processIdentifier.value
      Self.closeWhenEnded(process, pipe)
      let killer = Task {
        if await watch.waitForExpiry() { await end(process) }
      }
      defer { killer.cancel() }
      async let printed = cut(execution.standardOutput, nonce)
      async let errors = cut(execution.standardError, nonce)
      return try await Streams(printed: printed, errors: errors)
    }
  }

  /// A clean environment: nothing of the author's reaches a snippet.
  private func environment(_ nonce: String, _ pipe: RecordPipe, _ scratch: String) -> Environment {
    .custom(
      [
        "CONVERGE_RECORDS": pipe.path, "CONVERGE_NONCE": nonce,
        // For where nothing starts the program that could see to it.
        "CONVERGE_MEMORY": "\(limits.memoryBytes)", "HOME": scratch, "TMPDIR": scratch,
        "LANG": "C.UTF-8", "TZ": "UTC", "PATH": "/usr/bin:/bin",
        "CONVERGE_SEED_SHIFT": "\(seedShift)",
        "SWIFT_BACKTRACE":
          "enable=yes,color=no,interactive=no,images=none,registers=none,threads=crashed,limit=64",
      ].merging(additions) { $1 })
  }

  /// Ends the program and all that it started.
  private func end(_ process: pid_t) async {
    if sandbox.launcher != nil {
      // What started the program knows what has left its session. It may have been stopped by the program.
      kill(process, SIGCONT)
      kill(process, SIGTERM)
      guard (try? await Task.sleep(for: .seconds(2))) != nil else { return }
    }
    kill(-process, SIGKILL)
  }

  /// Waits for the program in a thread of its own, without reaping it; then ends what it may have left behind, which
  /// could hold the streams open for ever, and lets the record reader finish.
  private static func closeWhenEnded(_ process: pid_t, _ pipe: RecordPipe) {
    Thread.detachNewThread {
      var information = siginfo_t()
      while waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT) != 0, errno == EINTR {}
      kill(-process, SIGKILL)
      pipe.close()
    }
  }

  private func cut(
    _ stream: SubprocessOutputSequence, _ nonce: String
  ) async throws -> [Int: OutputCutter.Text] {
    var cutter = OutputCutter(nonce: nonce, limit: limits.outputBytes, parts: parts)
    for try await buffer in stream { cutter.receive(buffer.withUnsafeBytes { Array($0) }) }
    cutter.finish()
    return cutter.texts
  }

  /// The records that arrive, and what is wrong with the channel, if anything.
  private func records(from pipe: RecordPipe, watch: Watch) async -> ([Record], ProgramRun.End?) {
    var stream = RecordStream()
    var records: [Record] = []
    var room = limits.recordBytes
    for await bytes in pipe.bytes(atMost: limits.recordBytes + 1) {
      room -= bytes.count
      let before = records.count
      var failure: ProgramRun.End? = room < 0 ? .tooManyRecords : nil
      do throws(RecordError) {
        try stream.receive(bytes, into: &records)
      } catch {
        failure = .garbled(error)
      }
      for case .began(let part) in records[before...] {
        began(part)
        watch.begin(part, for: .milliseconds(timeouts[part] ?? limits.timeoutMilliseconds))
      }
      if let isEnough, records[before...].contains(where: isEnough) { watch.stop() }
      if let failure {
        watch.stop()
        return (records, failure)
      }
    }
    return (records, nil)
  }

  private func end(
    _ status: TerminationStatus, _ records: [Record], _ failure: ProgramRun.End?, _ expired: Int?
  ) -> ProgramRun.End {
    if let failure { return failure }
    if let expired { return .timedOut(part: expired) }
    switch status {
    case .signaled(let signal): return .signalled(Int(signal))
    case .exited(let code):
      return code == 0 && records.last == .finished ? .finished : .exited(code: Int(code))
    }
  }
}
