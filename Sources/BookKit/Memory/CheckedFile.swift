import SnippetRunner

/// Files that begin with a checksum of the rest, so that damage is noticed.
///
/// The checksum is no digest: it must be fast and guard against accidents, not against people.
enum CheckedFile {
  /// What was written; nil when there is no such file or it is not whole.
  static func read(_ path: String) -> ArraySlice<UInt8>? {
    guard let bytes = Files.read(path), bytes.count >= 8 else { return nil }
    let body = bytes.dropFirst(8)
    return bytes.prefix(8).elementsEqual(checksum(body)) ? body : nil
  }

  /// Writes a file whole or not at all. That it can't be written costs time at the next build and nothing else.
  static func write(_ bytes: [UInt8], to path: String) {
    try? Files.write(checksum(bytes[...]) + bytes, to: path)
  }

  /// Eight bytes. Each step is one-to-one in the word and in what was before, so that no change within one word goes
  /// unnoticed.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
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
