import Synchronization

/// A line on the terminal for each thing that is being worked on, once it takes long; gone when it is done.
final class LiveStatus: Sendable {
  private struct Job {
    var name: String
    var text: String
    var start: ContinuousClock.Instant
  }

  private struct State {
    var jobs: [Int: Job] = [:]
    var next = 0
    var linesShown = 0
  }

  /// What takes less is not worth a line.
  static let patience = Duration.milliseconds(500)
  private static let pause = Duration.milliseconds(100)

  private let terminal: Terminal
  private let isShown: Bool
  private let state = Mutex(State())

  /// - Parameters:
  ///   - terminal: Where to draw.
  ///   - isShown: Whether anything is drawn at all.
  init(terminal: Terminal, isShown: Bool) {
    self.terminal = terminal
    self.isShown = isShown
  }

  /// Something begins.
  ///
  /// - Returns: What it is called in `update` and `end`.
  func begin(_ name: String, _ text: String) -> Int {
    state.withLock { state in
      state.next += 1
      state.jobs[state.next] = Job(name: name, text: text, start: .now)
      return state.next
    }
  }

  /// It goes on to something else.
  func update(_ job: Int, _ text: String) { state.withLock { $0.jobs[job]?.text = text } }

  /// It is done.
  func end(_ job: Int) {
    state.withLock { state in
      state.jobs[job] = nil
      redraw(&state)
    }
  }

  /// Prints a line that stays, above those that do not.
  func print(_ line: String) {
    state.withLock { state in
      let lines = shown(state)
      terminal.drawError(erasing(&state) + line + "\n" + lines.map { $0 + "\n" }.joined())
      state.linesShown = lines.count
    }
  }

  /// Redraws until it is cancelled, then leaves the terminal clean.
  func run() async {
    while (try? await Task.sleep(for: Self.pause)) != nil { state.withLock { redraw(&$0) } }
    state.withLock { state in
      let erased = erasing(&state)
      if !erased.isEmpty { terminal.drawError(erased) }
    }
  }

  private func redraw(_ state: inout State) {
    guard isShown else { return }
    let lines = shown(state)
    guard state.linesShown > 0 || !lines.isEmpty else { return }
    terminal.drawError(erasing(&state) + lines.map { $0 + "\n" }.joined())
    state.linesShown = lines.count
  }

  /// What takes the lines shown away: up a line, clear it, for each.
  private func erasing(_ state: inout State) -> String {
    defer { state.linesShown = 0 }
    return String(repeating: "\u{1B}[1A\u{1B}[2K", count: state.linesShown)
  }

  private func shown(_ state: State) -> [String] {
    let now = ContinuousClock.now
    return state.jobs.sorted { $0.key < $1.key }.compactMap { _, job in
      let time = job.start.duration(to: now)
      guard time >= Self.patience else { return nil }
      // A line that wraps could not be taken away again.
      let text = "  \(job.name): \(job.text), \(time.components.seconds) s"
      return terminal.styled(String(text.prefix(terminal.width - 1)), .faint)
    }
  }
}
