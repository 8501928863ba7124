import FlyingSocks
import Foundation
import Synchronization

@testable import BookServer

/// Runs a server at a port of its own while something is tried with it.
func withServer(
  _ files: [String: String] = ["index.html": "<body>home</body>"],
  limits: ServerLimits = ServerLimits(),
  _ body: @escaping @Sendable (RunningServer) async throws -> Void
) async throws {
  let board = EditionBoard(mostReaders: limits.waitingReaders)
  await board.publish(SiteEdition(files: files.mapValues { Array($0.utf8) }))
  let server = try PreviewServer(host: "127.0.0.1", port: 0, board: board, limits: limits)
  let (ports, told) = AsyncStream.makeStream(of: UInt16.self)
  try await withThrowingTaskGroup(of: Void.self) { group in
    defer { group.cancelAll() }
    group.addTask {
      try await server.run {
        told.yield($0)
        told.finish()
      }
    }
    group.addTask {
      guard let port = await ports.first(where: { _ in true }) else { return }
      try await body(RunningServer(port: port, board: board))
    }
    try await group.next()
  }
}

/// A server that runs.
struct RunningServer: Sendable {
  let port: UInt16
  let board: EditionBoard

  /// A connection to it.
  func visitor() async throws -> Visitor {
    Visitor(
      socket: try await AsyncSocket.connected(
        to: sockaddr_in.inet(ip4: "127.0.0.1", port: port), timeout: 60))
  }

  /// What it answers to these bytes, until it closes the connection.
  func answer(_ text: String) async throws -> String {
    let visitor = try await visitor()
    defer { visitor.close() }
    try await visitor.send(text)
    return try await visitor.readToEnd()
  }

  /// What it answers to a plain request.
  func get(_ target: String, fields: String = "") async throws -> String {
    try await answer(
      "GET \(target) HTTP/1.1\r\nHost: localhost:\(port)\r\n\(fields)Connection: close\r\n\r\n")
  }
}

/// One who is connected to a server.
struct Visitor: Sendable {
  let socket: AsyncSocket

  func send(_ text: String) async throws { try await socket.write(Data(text.utf8)) }

  /// All that comes until the other side closes.
  func readToEnd() async throws -> String {
    var bytes: [UInt8] = []
    while let more = try await read() { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What comes up to a text.
  func read(until text: String) async throws -> String {
    var bytes: [UInt8] = []
    while !String(decoding: bytes, as: UTF8.self).contains(text), let more = try await read() {
      bytes += more
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func close() { try? socket.close() }

  private func read() async throws -> [UInt8]? {
    do { return try await socket.read(atMost: 4_096) } catch SocketError.disconnected { return nil }
  }
}

extension String {
  /// The number in the first line of an answer.
  var status: Int? { split(separator: " ").dropFirst().first.flatMap { Int($0) } }
}
