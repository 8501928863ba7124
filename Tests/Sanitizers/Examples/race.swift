// Many threads raise a number that nothing guards.
import Dispatch

final class Counter: @unchecked Sendable {
  var count = 0
}

let counter = Counter()
DispatchQueue.concurrentPerform(iterations: 400_000) { _ in counter.count += 1 }
