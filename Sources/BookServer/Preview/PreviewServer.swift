internal import FlyingSocks
import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Serves the current edition of a site to browsers on this machine.
public struct PreviewServer: Sendable {
  private let address: any SocketAddress
  private let listener: HTTPListener

  /// Creates a server.
  ///
  /// - Parameters:
  ///   - host: The address to listen at: this machine's own unless told otherwise.
  ///   - port: The port; 0 for any that is free.
  ///   - board: Where the editions hang.
  /// - Throws: `PreviewServerError.badAddress`.
  public init(host: String, port: UInt16, board: EditionBoard) throws(PreviewServerError) {
    try self.init(host: host, port: port, board: board, limits: ServerLimits())
  }

  init(
    host: String, port: UInt16, board: EditionBoard, limits: ServerLimits
  ) throws(PreviewServerError) {
    Self.allowManyConnections()
    let handler = PreviewHandler(board: board, host: HostName(listening: host))
    let name = host == "localhost" ? "127.0.0.1" : host
    do {
      address =
        host.contains(":")
        ? try sockaddr_in6.inet6(ip6: name, port: port)
        : try sockaddr_in.inet(ip4: name, port: port)
    } catch {
      throw .badAddress(host)
    }
    listener = HTTPListener(limits: limits, answer: handler.answer)
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter listening: Is told the port as soon as there is one.
  /// - Throws: `PreviewServerError.portInUse`, or what the system says.
  public func run(listening: @escaping @Sendable (UInt16) async -> Void) async throws {
    let socket = try Self.listen(at: address)
    defer { try? socket.close() }
    try await listener.run(on: socket) {
      switch try? socket.sockname() {
      case .ip4(_, let port), .ip6(_, let port): await listening(port)
      default: break
      }
    }
  }

  private static func listen(at address: some SocketAddress) throws -> Socket {
    let socket = try Socket(domain: Int32(type(of: address).family))
    do {
      try socket.setValue(true, for: .localAddressReuse)
      #if canImport(Darwin)
        try socket.setValue(true, for: .noSIGPIPE)
      #endif
      try socket.bind(to: address)
      try socket.listen()
      return socket
    } catch {
      try? socket.close()
      if case SocketError.failed(_, EADDRINUSE, _) = error { throw PreviewServerError.portInUse }
      if case SocketError.failed(_, EACCES, _) = error { throw PreviewServerError.portInUse }
      throw error
    }
  }

  /// A browser opens many connections, and some tools leave theirs open; the usual limit of open files is soon reached.
  private static func allowManyConnections() {
    var limit = rlimit()
    #if canImport(Glibc)
      let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let files = RLIMIT_NOFILE
    #endif
    guard getrlimit(files, &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, max(limit.rlim_cur, 16_384))
    setrlimit(files, &limit)
  }
}
