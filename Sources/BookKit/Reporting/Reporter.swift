import Foundation
import SnippetRunner
import Synchronization

/// Tells how a build goes: a line a chapter on a terminal, nothing elsewhere; the time of each stage at the end.
public final class Reporter: Sendable {
  private let terminal: Terminal
  private let isQuiet: Bool
  private let times = Mutex<[Stage: Double]>([:])

  /// - Parameters:
  ///   - terminal: Where to write.
  ///   - isQuiet: Whether only diagnostics are wanted.
  public init(terminal: Terminal, isQuiet: Bool = false) {
    self.terminal = terminal
    self.isQuiet = isQuiet
  }

  /// Does the work of a stage and notes how long it took.
  func timed<Result>(_ stage: Stage, _ work: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    defer { note(stage, start) }
    return try work()
  }

  /// Does the work of a stage and notes how long it took.
  func timed<Result>(_ stage: Stage, _ work: () async throws -> Result) async rethrows -> Result {
    if stage == .library { progress("the core library …") }
    let start = ContinuousClock.now
    defer { note(stage, start) }
    return try await work()
  }

  func parsed(_ chapter: LoadedChapter) {
    let count = chapter.chapter.snippets.count
    progress("\(chapter.slug): parsed, \(count) snippet\(count == 1 ? "" : "s")")
  }

  func ran(_ chapter: LoadedChapter, _ run: ChapterRun) {
    switch run.origin {
    case .computed(let compiling, let running):
      progress("\(chapter.slug): compiled in \(seconds(compiling)), ran in \(seconds(running))")
    case .cached: progress("\(chapter.slug): cached")
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
    guard terminal.isInteractive, !isQuiet else { return }
    terminal.writeError(terminal.styled("  \(text)", .faint))
  }

  private func seconds(_ value: Double) -> String { String(format: "%.2f s", value) }
}
