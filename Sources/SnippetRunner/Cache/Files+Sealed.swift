extension Files {
  /// Writes bytes after their own digest, so that damage is noticed when they are read.
  public static func writeSealed(_ bytes: [UInt8], to path: String) throws {
    try write(Array(SHA256.hex(bytes).utf8) + bytes, to: path)
  }

  /// The bytes that `writeSealed` wrote; nil when there are none, or when anything about them is other than it was.
  public static func readSealed(_ path: String) -> [UInt8]? {
    guard let sealed = read(path), sealed.count >= 64 else { return nil }
    let bytes = Array(sealed.dropFirst(64))
    return SHA256.hex(bytes).utf8.elementsEqual(sealed.prefix(64)) ? bytes : nil
  }
}
