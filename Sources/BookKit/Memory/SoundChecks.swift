import Manuscript
import SnippetRunner
import Synchronization

/// The checks that found nothing wrong in an earlier run of the tool: as long as all that they look at is the same, they
/// need not look again.
final class SoundChecks: Sendable {
  private struct State {
    /// The keys of those that were found sound before.
    var known: Set<String> = []
    /// The keys of those found sound in this build.
    var found: Set<String> = []
  }

  private let state: Mutex<State>
  private let kept: KeptMemory?

  /// - Parameter kept: Where it is kept between runs of the tool; nil for nowhere.
  init(_ kept: KeptMemory?) {
    self.kept = kept
    state = Mutex(State(known: Set(kept?.soundChecks ?? [])))
  }

  /// What a check finds wrong.
  ///
  /// - Parameters:
  ///   - check: Its name.
  ///   - inputs: All that it looks at: the texts themselves, or digests of them.
  ///   - find: Looks.
  /// - Returns: What it found, which is nothing when it found nothing the last time.
  func diagnostics(
    of check: String, _ inputs: [String], _ find: () -> [Diagnostic]
  ) -> [Diagnostic] {
    let key = KeptMemory.digest([check] + inputs)
    let diagnostics = state.withLock { $0.known.contains(key) } ? [] : find()
    if diagnostics.isEmpty { state.withLock { _ = $0.found.insert(key) } }
    return diagnostics
  }

  /// Ends a build: what was found sound in it is kept, all else is forgotten.
  func endBuild() {
    state.withLock { state in
      if state.found != state.known { kept?.keep(soundChecks: state.found.sorted()) }
      state = State(known: state.found)
    }
  }
}
