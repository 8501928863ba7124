import Synchronization

/// Which part of a program runs, and until when it may.
final class Watch: Sendable {
  private struct State {
    var part = -1
    var expiry: ContinuousClock.Instant
    var expired: Int?
  }

  /// How often the time is looked at: a new part may have less of it than the one before.
  private static let pause = Duration.milliseconds(20)

  private let state: Mutex<State>

  /// Before its first part the program may take as long as any.
  init(grace: Duration) { state = Mutex(State(expiry: .now + grace)) }

  /// A part has begun.
  func begin(_ part: Int, for limit: Duration) {
    state.withLock {
      $0.part = part
      $0.expiry = .now + limit
    }
  }

  /// Nothing more is to be learnt: the time of the part that runs is up.
  func stop() { state.withLock { $0.expiry = .now } }

  /// The part whose time ran out, if one's did.
  var expired: Int? { state.withLock { $0.expired } }

  /// Waits until a part's time has run out, and tells so; returns false when it is cancelled before.
  func waitForExpiry() async -> Bool {
    while !Task.isCancelled {
      guard (try? await Task.sleep(for: Self.pause)) != nil else { return false }
      let isExpired = state.withLock {
        guard $0.expiry <= .now else { return false }
        $0.expired = $0.part
        return true
      }
      if isExpired { return true }
    }
    return false
  }
}
