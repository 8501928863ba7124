import Foundation
import Synchronization

/// A server on this machine that answers every connection as it is told, or never.
final class StubServer: Sendable {
  let port: UInt16
  private let descriptor: Int32
  private let count = Mutex(0)

  /// How many connections were made.
  var connections: Int { count.withLock { $0 } }

  /// - Parameters:
  ///   - delay: How long it waits before it answers, in seconds.
  ///   - answer: What it sends, a whole response; nil to send nothing for ever.
  /// - Throws: `POSIXError` when no port is free.
  init(delay: Double = 0, answer: String?) throws {
    #if canImport(Glibc)
      let type = Int32(SOCK_STREAM.rawValue)
    #else
      let type = SOCK_STREAM
    #endif
    descriptor = socket(AF_INET, type, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(descriptor, pointer, length) == 0 && listen(descriptor, 64) == 0
          && getsockname(descriptor, pointer, &length) == 0
      }
    }
    guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [weak self] in
      while true {
        let client = accept(descriptor, nil, nil)
        guard client >= 0 else { return }
        self?.count.withLock { $0 += 1 }
        Thread.detachNewThread {
          var request = [UInt8](repeating: 0, count: 65_536)
          _ = recv(client, &request, request.count, 0)
          guard let answer else { return }
          Thread.sleep(forTimeInterval: delay)
          _ = Array(answer.utf8).withUnsafeBytes { send(client, $0.baseAddress, $0.count, 0) }
          close(client)
        }
      }
    }
  }

  deinit {
    shutdown(descriptor, Int32(SHUT_RDWR))
    close(descriptor)
  }
}
