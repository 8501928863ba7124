internal import FlyingSocks
import Foundation
import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Accepts connections and serves each in a task of its own, so many at once.
final class HTTPListener: Sendable {
  private let limits: ServerLimits
  private let answer: @Sendable (RequestHead) async -> Response
  private let open = Mutex(0)

  init(limits: ServerLimits, answer: @escaping @Sendable (RequestHead) async -> Response) {
    self.limits = limits
    self.answer = answer
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameters:
  ///   - socket: Listens.
  ///   - listening: Is called when connections are accepted.
  /// - Throws: What the system says when it gives no events.
  func run(on socket: Socket, listening: @escaping @Sendable () async -> Void) async throws {
    let pool: some AsyncSocketPool = .make(maxEvents: 64)
    try await pool.prepare()
    let door = try AsyncSocket(socket: socket, pool: pool)
    try await withThrowingTaskGroup(of: Void.self) { group in
      defer { group.cancelAll() }
      group.addTask { try await pool.run() }
      group.addTask { try await self.accept(at: door) }
      await listening()
      try await group.next()
    }
  }

  private func accept(at door: AsyncSocket) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      while true {
        try Task.checkCancellation()
        do {
          let socket = try await door.accept()
          guard enter() else {
            turnAway(socket)
            continue
          }
          group.addTask {
            await Connection(socket: socket, limits: self.limits, answer: self.answer).serve()
            self.open.withLock { $0 -= 1 }
          }
        } catch SocketError.failed {
          // Out of descriptors or of memory, or a guest that left at the door. It passes; the guests wait.
          try await Task.sleep(for: .milliseconds(50))
        }
      }
    }
  }

  private func enter() -> Bool {
    open.withLock { open in
      guard open < limits.connections else { return false }
      open += 1
      return true
    }
  }

  /// Says so, as far as the other side listens, and waits for nothing.
  private func turnAway(_ socket: AsyncSocket) {
    let response = Response(.unavailable, text: "Too many connections are open.")
    _ = try? socket.socket.write(Data(response.bytes(isLast: true)))
    try? socket.close()
  }
}
