import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Writing what can be made again: nobody waits until it is on the disk, as Foundation does at every file.
extension Files {
  /// Writes a file of a folder that nobody else looks into.
  static func writeForNow(_ bytes: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw Errno(rawValue: errno) }
    var written = 0
    var failure: Errno?
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count, failure == nil {
        let count = systemWrite(
          file, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        if count < 0, errno != EINTR { failure = Errno(rawValue: errno) }
        written += max(0, count)
      }
    }
    if close(file) != 0, failure == nil { failure = Errno(rawValue: errno) }
    if let failure { throw failure }
  }

  /// Puts a file in the place of another. A reader sees the old one or the new one; after a loss of power it may be
  /// empty, which a seal tells.
  static func replaceForNow(_ bytes: [UInt8], at path: String) throws {
    let beside = "\(path).\(getpid())-\(UInt64.random(in: .min ... .max))"
    do {
      try writeForNow(bytes, to: beside)
    } catch Errno.noSuchFileOrDirectory {
      try createFolder(above: path)
      try writeForNow(bytes, to: beside)
    } catch {
      unlink(beside)
      throw error
    }
    guard rename(beside, path) == 0 else {
      let failure = Errno(rawValue: errno)
      unlink(beside)
      throw failure
    }
  }

  private static func systemWrite(
    _ file: Int32, _ buffer: UnsafeRawPointer?, _ size: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, buffer, size)
    #else
      Darwin.write(file, buffer, size)
    #endif
  }
}
