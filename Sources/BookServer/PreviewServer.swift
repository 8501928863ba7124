internal import FlyingFox
internal import FlyingSocks
import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Serves the current edition of a site to browsers on this machine.
public struct PreviewServer: Sendable {
  private let server: HTTPServer

  /// Creates a server.
  ///
  /// - Parameters:
  ///   - host: The address to listen at: this machine's own unless told otherwise.
  ///   - port: The port; 0 for any that is free.
  ///   - board: Where the editions hang.
  /// - Throws: `PreviewServerError.badAddress`.
  public init(host: String, port: UInt16, board: EditionBoard) throws(PreviewServerError) {
    Self.allowManyConnections()
    let handler = PreviewHandler(board: board, host: HostName(listening: host))
    // Longer than a reader waits for news, so that waiting is never taken for hanging.
    let timeout = 60.0
    let isIPv6 = host.contains(":")
    let name = host == "localhost" ? "127.0.0.1" : host
    do {
      server =
        isIPv6
        ? HTTPServer(
          address: try sockaddr_in6.inet6(ip6: name, port: port), timeout: timeout,
          logger: .disabled, handler: handler)
        : HTTPServer(
          address: try sockaddr_in.inet(ip4: name, port: port), timeout: timeout,
          logger: .disabled, handler: handler)
    } catch {
      throw .badAddress(host)
    }
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter listening: Is told the port as soon as there is one.
  /// - Throws: `PreviewServerError.portInUse`, or what the system says.
  public func run(listening: @escaping @Sendable (UInt16) async -> Void) async throws {
    let announcement = Task {
      guard (try? await server.waitUntilListening(timeout: 10)) != nil else { return }
      if let port = await port { await listening(port) }
    }
    defer { announcement.cancel() }
    do {
      try await server.run()
    } catch let SocketError.failed(_, code, _) where code == EADDRINUSE || code == EACCES {
      throw PreviewServerError.portInUse
    }
  }

  private var port: UInt16? {
    get async {
      switch await server.listeningAddress {
      case .ip4(_, let port), .ip6(_, let port): port
      default: nil
      }
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
