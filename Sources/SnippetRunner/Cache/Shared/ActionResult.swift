/// What stands under `/ac/` of a shared cache: which blob under `/cas/` holds the result.
///
/// It is an `ActionResult` of Bazel's Remote Execution API v2 in Protocol Buffers' wire format, with one output file, so
/// that servers made for Bazel, some of which look at what they keep, take it for one of theirs:
///
///     ActionResult { output_files (2): OutputFile { path (1), digest (2): Digest { hash (1), size_bytes (2) } } }
struct ActionResult: Equatable {
  /// The blob's SHA-256 in hexadecimal.
  var hash: String
  /// How many bytes it has.
  var size: Int

  /// The name of the one output file.
  private static let path = "result"

  /// Creates the entry of a blob.
  init(blob: [UInt8]) {
    hash = SHA256.hex(blob)
    size = blob.count
  }

  /// Reads an entry; nil for bytes that are none, or name no blob that could be one.
  init?(bytes: [UInt8]) {
    guard let file = ProtobufFields(bytes[...])?.bytes(2),
      let digest = ProtobufFields(file)?.bytes(2), let fields = ProtobufFields(digest),
      let hash = fields.bytes(1), hash.count == 64, hash.allSatisfy(Self.isHexadecimal),
      let size = fields.number(2), size <= 1 << 30
    else { return nil }
    self.hash = String(decoding: hash, as: UTF8.self)
    self.size = Int(size)
  }

  /// The entry's bytes.
  var bytes: [UInt8] {
    let digest = Self.field(1, Array(hash.utf8)) + [2 << 3] + Self.varint(UInt64(size))
    return Self.field(2, Self.field(1, Array(Self.path.utf8)) + Self.field(2, digest))
  }

  /// A field that holds bytes: its number and type 2, how many there are, and they.
  private static func field(_ number: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    [number << 3 | 2] + varint(UInt64(bytes.count)) + bytes
  }

  private static func varint(_ value: UInt64) -> [UInt8] {
    var (rest, bytes) = (value, [UInt8]())
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
