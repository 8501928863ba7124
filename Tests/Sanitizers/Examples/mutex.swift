// Many threads raise a number behind a Mutex. The sanitizer reports races; the number is exact.
import Dispatch
import Synchronization

final class Counter: Sendable {
  let count = Mutex(0)
}

let counter = Counter()
DispatchQueue.concurrentPerform(iterations: 400_000) { _ in counter.count.withLock { $0 += 1 } }
precondition(counter.count.withLock { $0 } == 400_000)
