import NotebookRecord
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where records go: the file descriptor that the tool gave, or the reader's terminal.
final class Channel: Sendable {
  private struct State {
    var descriptor: Int32?
    var nonce = ""
    var failures = 0
  }

  static let shared = Channel()

  private let state = Mutex(State())

  /// Opens the channel named in the environment, and forgets the names, so that snippets do not see them.
  func open() {
    guard let path = getenv("CONVERGE_RECORDS"), let nonce = getenv("CONVERGE_NONCE") else {
      return
    }
    let descriptor = Self.openForWriting(path)
    guard descriptor >= 0 else { fatalError("The record channel can't be opened.") }
    state.withLock {
      $0.descriptor = descriptor
      $0.nonce = String(cString: nonce)
    }
    unsetenv("CONVERGE_RECORDS")
    unsetenv("CONVERGE_NONCE")
  }

  /// Sends a record, or prints what it says when there is no channel.
  func emit(_ record: Record) {
    state.withLock {
      if let descriptor = $0.descriptor {
        Self.write(RecordFrame.encode(record), to: descriptor)
      } else if let text = RecordText.text(of: record) {
        print(text)
      }
    }
  }

  /// Writes the mark by which the tool knows which snippet output belongs to. The nonce keeps a snippet that prints
  /// the like from being taken for one.
  func markOutput(_ snippet: Int) {
    state.withLock {
      guard $0.descriptor != nil else { return }
      fflush(nil)
      let mark = Array("\u{1}\($0.nonce):\(snippet)\u{1}".utf8)
      Self.write(mark, to: STDOUT_FILENO)
      Self.write(mark, to: STDERR_FILENO)
    }
  }

  private static func openForWriting(_ path: UnsafePointer<CChar>) -> Int32 {
    #if canImport(Glibc)
      return Glibc.open(path, O_WRONLY | O_CLOEXEC)
    #else
      return Darwin.open(path, O_WRONLY | O_CLOEXEC)
    #endif
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        #if canImport(Glibc)
          let written = Glibc.write(
            descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        #else
          let written = Darwin.write(
            descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        #endif
        if written > 0 { rest = rest.dropFirst(written) } else if errno != EINTR { return }
      }
    }
  }
}
