import Foundation
import SnippetRunner
import Synchronization

/// Tells how a build goes: on a terminal a line for each thing that takes long, and one a chapter when it is done; with
/// `verbose` those lines elsewhere too; the time of each stage at the end.
public final class Reporter: Sendable {
  /// How much is told.
  public enum Detail: Sendable {
    /// Only what is wrong.
    case quiet
    /// What a person likes to see.
    case normal
    /// Everything, also where no person watches.
    case verbose
  }

  private let terminal: Terminal
  private let detail: Detail
  private let status: LiveStatus
  /// Who is told of findings as they come, if anybody.
  let stream: FindingStream?
  private let times = Mutex<[Stage: Double]>([:])

  /// - Parameters:
  ///   - terminal: Where to write.
  ///   - detail: How much is told.
  ///   - stream: Who is told of findings as they come, if anybody.
  public init(terminal: Terminal, detail: Detail = .normal, stream: FindingStream? = nil) {
    self.terminal = terminal
    self.detail = detail
    self.stream = stream
    status = LiveStatus(terminal: terminal, isShown: terminal.isInteractive && detail != .quiet)
  }

  /// Does work while the terminal shows what takes long.
  func watching<Result: Sendable>(
    _ work: @Sendable () async throws -> Result
  ) async rethrows -> Result {
    guard terminal.isInteractive, detail != .quiet else { return try await work() }
    let drawing = Task { await status.run() }
    do {
      let result = try await work()
      drawing.cancel()
      await drawing.value
      return result
    } catch {
      drawing.cancel()
      await drawing.value
      throw error
    }
  }

  /// Does the work of a stage and notes how long it took.
  func timed<Result>(_ stage: Stage, _ work: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    defer { note(stage, start) }
    return try work()
  }

  /// Does the work of a stage and notes how long it took.
  func timed<Result>(_ stage: Stage, _ work: () async throws -> Result) async rethrows -> Result {
    let job = stage == .library ? status.begin("the core library", "is built") : nil
    let start = ContinuousClock.now
    defer {
      if let job { status.end(job) }
      note(stage, start)
    }
    return try await work()
  }

  /// Does the work of one chapter while its phases are shown.
  func running(
    _ chapter: LoadedChapter,
    _ work: (@escaping @Sendable (RunPhase) -> Void) async throws -> ChapterRun
  ) async rethrows -> ChapterRun {
    let job = status.begin(chapter.slug, "waits")
    defer { status.end(job) }
    let run = try await work { [status] phase in
      switch phase {
      case .compiling: status.update(job, "compiles")
      case .running(let snippet): status.update(job, "runs \(snippet)")
      }
    }
    ran(chapter, run)
    return run
  }

  private func ran(_ chapter: LoadedChapter, _ run: ChapterRun) {
    switch run.origin {
    case .computed(let compiling, let running):
      progress("\(chapter.slug): compiled in \(seconds(compiling)), ran in \(seconds(running))")
    case .cached: progress("\(chapter.slug): cached")
    case .fetched: progress("\(chapter.slug): fetched from the shared cache")
    case .nothing: progress("\(chapter.slug): nothing to run")
    }
  }

  /// The time of each stage that was reached, in order.
  var summary: String {
    let times = times.withLock { $0 }
    return Stage.allCases.compactMap { stage in
      times[stage].map { "\(stage.rawValue) \(seconds($0))" }
    }.joined(separator: ", ")
  }

  private func note(_ stage: Stage, _ start: ContinuousClock.Instant) {
    let (seconds, attoseconds) = start.duration(to: .now).components
    times.withLock { $0[stage, default: 0] += Double(seconds) + Double(attoseconds) * 1e-18 }
  }

  private func progress(_ text: String) {
    if detail == .verbose && !terminal.isInteractive {
      terminal.writeError("  \(text)")
    } else if detail != .quiet && terminal.isInteractive {
      status.print(terminal.styled("  \(text)", .faint))
    }
  }

  private func seconds(_ value: Double) -> String { String(format: "%.2f s", value) }
}
