import Synchronization

/// Measures how long a snippet runs.
final class Clock: Sendable {
  static let shared = Clock()

  private let started = Mutex(ContinuousClock.now)

  func start() { started.withLock { $0 = .now } }

  var seconds: Double {
    let (seconds, attoseconds) = started.withLock { $0.duration(to: .now) }.components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}
