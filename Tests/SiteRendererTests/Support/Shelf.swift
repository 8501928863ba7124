import Synchronization

@testable import SiteRenderer

/// A folder in memory, and how often something was written to it.
final class Shelf: Sendable {
  private let state = Mutex((entries: [String: [UInt8]](), writes: 0))

  var entries: [String: [UInt8]] {
    get { state.withLock { $0.entries } }
    set { state.withLock { $0.entries = newValue } }
  }

  var writes: Int { state.withLock { $0.writes } }

  var store: PageStore {
    PageStore(
      read: { name in
        let entry: [UInt8]? = self.entries[name]
        return entry.map { ArraySlice($0) }
      },
      write: { name, bytes in
        self.state.withLock {
          $0.entries[name] = bytes
          $0.writes += 1
        }
      }, digest: { "\($0.utf8.count) \($0)|" })
  }
}
