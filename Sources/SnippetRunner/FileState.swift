#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What tells one state of a file from another without reading it: what version-control systems look at, too.
public struct FileState: Equatable, Hashable, Sendable {
  /// The file's path, as it was asked for.
  public let path: String
  /// Its size in bytes.
  public let size: Int
  /// When its bytes last changed, in nanoseconds since 1970.
  public let modified: Int
  /// When its bytes, name or rights last changed: the time that nobody can set back.
  public let changed: Int
  /// Which file it is: a new file that takes the place of an old one has another number.
  public let number: UInt64

  /// The state of a file; nil when there is none, or when it is no plain file. Links are followed.
  public init?(path: String) {
    var information = stat()
    guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
    self.path = path
    size = Int(information.st_size)
    #if canImport(Darwin)
      let (written, touched) = (information.st_mtimespec, information.st_ctimespec)
    #else
      let (written, touched) = (information.st_mtim, information.st_ctim)
    #endif
    modified = Int(written.tv_sec) * 1_000_000_000 + Int(written.tv_nsec)
    changed = Int(touched.tv_sec) * 1_000_000_000 + Int(touched.tv_nsec)
    number = UInt64(information.st_ino)
  }
}

extension FileState: CustomStringConvertible {
  /// All of it in a line: digests are made of many of these, and what reflection prints takes longer than looking.
  public var description: String { "\(path) \(size) \(modified) \(changed) \(number)" }
}
