import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A named pipe through which a program sends its records, apart from what it prints.
///
/// Both ends are held open here, so that the reader neither waits for the program to open its end nor ends when a
/// program closes it early; `close` lets the reader come to the end.
final class RecordPipe: Sendable {
  let path: String
  private let reading: Int32
  private let writing: Int32

  init(path: String) throws {
    self.path = path
    guard mkfifo(path, 0o600) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    reading = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    writing = open(path, O_WRONLY | O_CLOEXEC)
    guard reading >= 0, writing >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    _ = fcntl(reading, F_SETFL, 0)
  }

  /// What arrives, until `close`, of which no more than so many bytes are kept. To be called once.
  func bytes(atMost limit: Int) -> AsyncStream<[UInt8]> {
    AsyncStream { continuation in
      let descriptor = reading
      Thread.detachNewThread {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var room = limit
        while true {
          let count = read(descriptor, &buffer, buffer.count)
          if count > 0 {
            if room > 0 { continuation.yield(Array(buffer[..<min(count, room)])) }
            room -= min(count, room)
          } else if count == 0 || errno != EINTR {
            break
          }
        }
        _ = closeDescriptor(descriptor)
        continuation.finish()
      }
    }
  }

  /// Lets the reader come to the end of what was sent.
  func close() { _ = closeDescriptor(writing) }
}

private func closeDescriptor(_ descriptor: Int32) -> Int32 {
  #if canImport(Glibc)
    Glibc.close(descriptor)
  #else
    Darwin.close(descriptor)
  #endif
}
