internal import Dispatch

/// So many values, made on all cores, in order.
///
/// - Parameters:
///   - count: How many.
///   - make: Makes the value of an index, from 0.
/// - Returns: The values.
public func sideBySide<Value: Sendable>(
  _ count: Int, _ make: @Sendable (Int) -> Value
) -> [Value] {
  Array(unsafeUninitializedCapacity: count) { buffer, initialized in
    // Each index has a place of its own, which nobody else writes to, and all are written when this returns.
    nonisolated(unsafe) let places = buffer
    DispatchQueue.concurrentPerform(iterations: count) { index in
      places.initializeElement(at: index, to: make(index))
    }
    initialized = count
  }
}

/// Two values, made on two cores. What either makes side by side in turn, it makes on its own core.
func bothSideBySide<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let made = sideBySide(2) { index -> (first: First?, second: Second?) in
    index == 0 ? (first(), nil) : (nil, second())
  }
  return (made[0].first ?? first(), made[1].second ?? second())
}
