import Synchronization

/// What a terminal was given to draw.
final class DrawnText: Sendable {
  private let parts = Mutex("")

  func add(_ part: String) { parts.withLock { $0 += part } }

  var text: String { parts.withLock { $0 } }
}
