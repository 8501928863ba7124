internal import FlyingSocks
import Foundation

/// A connection: requests come in one after the other, and each is answered before the next is read.
struct Connection: Sendable {
  private static let end: [UInt8] = [13, 10, 13, 10]

  let socket: AsyncSocket
  let limits: ServerLimits
  let answer: @Sendable (RequestHead) async -> Response

  /// Serves it until one side closes it.
  func serve() async {
    defer { try? socket.close() }
    var rest: [UInt8] = []
    while !Task.isCancelled {
      do {
        guard let head = try await nextHead(&rest) else { return }
        let request = try RequestHead(head)
        let response = await answer(request)
        let isLast = !request.isKeptAlive
        let bytes = response.bytes(isHead: request.method == "HEAD", isLast: isLast)
        guard await send(bytes) else { return }
        if isLast { return await leave() }
      } catch let error as RequestError {
        _ = await send(error.response.bytes(isLast: true))
        return await leave()
      } catch {
        return
      }
    }
  }

  /// The bytes of the next request, without the empty line that ends it.
  ///
  /// - Parameter rest: What was read and belongs to no request yet.
  /// - Returns: The bytes; nil when there will be no more.
  /// - Throws: `RequestError`, and what the system says.
  private func nextHead(_ rest: inout [UInt8]) async throws -> [UInt8]? {
    if rest.isEmpty {
      guard let bytes = try await within(limits.idleTime, read) else { return nil }
      rest = bytes
    }
    let known = rest
    let found = try await within(limits.headTime) { try await completed(known) }
    guard let (head, more) = found else { throw RequestError.tooSlow }
    rest = more
    return head
  }

  /// Reads until the empty line that ends a request.
  private func completed(_ start: [UInt8]) async throws -> (head: [UInt8], rest: [UInt8]) {
    var bytes = start
    var looked = 0
    while true {
      if let place = bytes[looked...].firstRange(of: Self.end) {
        guard place.upperBound <= limits.headBytes else { throw RequestError.tooLarge }
        return (Array(bytes[..<place.lowerBound]), Array(bytes[place.upperBound...]))
      }
      guard bytes.count < limits.headBytes else { throw RequestError.tooLarge }
      // The line's end may have come in parts.
      looked = max(0, bytes.count - 3)
      bytes += try await read()
    }
  }

  @Sendable private func read() async throws -> [UInt8] {
    do {
      return try await socket.read(atMost: 4_096)
    } catch SocketError.disconnected {
      throw CancellationError()
    }
  }

  /// Whether all bytes were taken in time.
  private func send(_ bytes: [UInt8]) async -> Bool {
    let sent = try? await within(limits.answerTime) {
      try await socket.write(Data(bytes))
      return true
    }
    return sent == true
  }

  /// Lets the other side read the last answer: a connection that is closed while bytes lie unread is torn down, and the
  /// answer with it.
  private func leave() async {
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    _ = try? await within(.seconds(1)) {
      for _ in 0..<64 { _ = try await socket.read(atMost: 4_096) }
    }
  }
}
