extension Files {
  /// Writes bytes after a checksum of them, so that damage is noticed when they are read.
  public static func writeSealed(_ bytes: [UInt8], to path: String) throws {
    try replaceForNow(checksum(bytes[...]) + bytes, at: path)
  }

  /// The bytes that `writeSealed` wrote; nil when there are none, or when anything about them is other than it was.
  public static func readSealed(_ path: String) -> ArraySlice<UInt8>? {
    guard let sealed = read(path), sealed.count >= 8 else { return nil }
    let bytes = sealed.dropFirst(8)
    return sealed.prefix(8).elementsEqual(checksum(bytes)) ? bytes : nil
  }

  /// Eight bytes that guard against accidents, not against people, who could write a digest as well: a build reads
  /// megabytes, and a digest takes ten times as long.
  ///
  /// Each step is one-to-one in the word and in what was before, so that no change within one word goes unnoticed.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var state = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    bytes.withUnsafeBytes { buffer in
      let words = buffer.count / 8
      for index in 0..<words {
        mix(
          &state,
          UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)))
      }
      var last: UInt64 = 0
      for byte in buffer[(words * 8)...] { last = last << 8 | UInt64(byte) }
      mix(&state, last)
    }
    return (0..<8).map { UInt8(truncatingIfNeeded: state >> UInt64(8 * $0)) }
  }

  private static func mix(_ state: inout UInt64, _ word: UInt64) {
    state = (state ^ word) &* 0xD6E8_FEB8_6659_FD93
    state ^= state >> 32
  }
}
