/// How many programs are compiled or run at once, whichever chapters they belong to.
public actor ProgramSlots {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// - Parameter count: How many, at least one.
  public init(_ count: Int) { free = max(1, count) }

  /// Does some work as soon as there is a slot for it; who came first goes first.
  nonisolated func using<Result: Sendable>(
    _ work: () async throws -> Result
  ) async rethrows -> Result {
    await take()
    do {
      let result = try await work()
      await giveBack()
      return result
    } catch {
      await giveBack()
      throw error
    }
  }

  private func take() async {
    guard free == 0 else {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  /// A slot that somebody waits for is handed on, never free in between.
  private func giveBack() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
