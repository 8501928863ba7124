#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension Files {
  /// The bytes of a file, or nil when it can't be read.
  ///
  /// A build reads hundreds of files again to see what changed, so they go into one array and nowhere else.
  public static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var information = stat()
    guard fstat(file, &information) == 0, information.st_mode & S_IFMT != S_IFDIR else {
      return nil
    }
    // One byte more than there should be: when it stays empty, that was all.
    var bytes = chunk(of: file, size: max(0, Int(information.st_size)) + 1)
    while let last = bytes, last.count > max(0, Int(information.st_size)) {
      // It grew meanwhile, or it has no size, as pipes have none.
      guard let more = chunk(of: file, size: 1 << 16) else { return nil }
      if more.isEmpty { break }
      bytes?.append(contentsOf: more)
    }
    return bytes
  }

  private static func systemRead(
    _ file: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ size: Int
  ) -> Int {
    #if canImport(Glibc)
      Glibc.read(file, buffer, size)
    #else
      Darwin.read(file, buffer, size)
    #endif
  }

  /// So many of the next bytes, fewer only at the end; nil when they can't be read.
  private static func chunk(of file: Int32, size: Int) -> [UInt8]? {
    var hasFailed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = 0
      while count < size {
        let got = systemRead(file, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0, errno == EINTR { continue }
        hasFailed = got < 0
        guard got > 0 else { return }
        count += got
      }
    }
    return hasFailed ? nil : bytes
  }
}
