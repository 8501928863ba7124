/// Does something, but no longer than it may take.
///
/// - Parameters:
///   - duration: How long it may take. Then it is cancelled.
///   - body: What is done.
/// - Returns: What came of it; nil when it took too long.
/// - Throws: What it throws.
func within<Value: Sendable>(
  _ duration: Duration, _ body: @escaping @Sendable () async throws -> Value
) async throws -> Value? {
  try await withThrowingTaskGroup(of: Value?.self) { group in
    defer { group.cancelAll() }
    group.addTask { try await body() }
    group.addTask {
      try await Task.sleep(for: duration)
      return nil
    }
    return try await group.next() ?? nil
  }
}
