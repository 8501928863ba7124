internal import Dispatch
internal import Synchronization

/// So many values, made on all cores, in order.
///
/// - Parameters:
///   - count: How many.
///   - make: Makes the value of an index, from 0.
/// - Returns: The values.
public func sideBySide<Value: Sendable>(
  _ count: Int, _ make: @Sendable (Int) -> Value
) -> [Value] {
  let results = Mutex<[Value?]>(Array(repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let value = make(index)
    results.withLock { $0[index] = value }
  }
  return results.withLock { $0.compactMap(\.self) }
}

/// Two values, made on two cores.
public func bothSideBySide<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let results = Mutex<(First?, Second?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { index in
    if index == 0 {
      let value = first()
      results.withLock { $0.0 = value }
    } else {
      let value = second()
      results.withLock { $0.1 = value }
    }
  }
  let made = results.withLock { $0 }
  return (made.0 ?? first(), made.1 ?? second())
}
