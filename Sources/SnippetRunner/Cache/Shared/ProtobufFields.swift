/// The fields of a message in Protocol Buffers' wire format, as far as a shared cache's entries need them.
///
/// It reads what a server sent: every length is held against what is there.
struct ProtobufFields {
  private enum Value {
    case number(UInt64)
    case bytes(ArraySlice<UInt8>)
  }

  private var values: [(field: UInt64, value: Value)] = []

  /// Reads a message; nil for bytes that are none.
  init?(_ message: ArraySlice<UInt8>) {
    var rest = message
    while !rest.isEmpty {
      guard let key = Self.varint(&rest) else { return nil }
      switch key & 7 {
      case 0:
        guard let number = Self.varint(&rest) else { return nil }
        values.append((key >> 3, .number(number)))
      case 1:
        guard rest.count >= 8 else { return nil }
        rest = rest.dropFirst(8)
      case 2:
        guard let count = Self.varint(&rest), count <= UInt64(rest.count) else { return nil }
        values.append((key >> 3, .bytes(rest.prefix(Int(count)))))
        rest = rest.dropFirst(Int(count))
      case 5:
        guard rest.count >= 4 else { return nil }
        rest = rest.dropFirst(4)
      default: return nil
      }
    }
  }

  /// The first field of this number that holds bytes.
  func bytes(_ field: UInt64) -> ArraySlice<UInt8>? {
    for case (field, .bytes(let bytes)) in values { return bytes }
    return nil
  }

  /// The first field of this number that holds a number.
  func number(_ field: UInt64) -> UInt64? {
    for case (field, .number(let number)) in values { return number }
    return nil
  }

  private static func varint(_ bytes: inout ArraySlice<UInt8>) -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      guard let byte = bytes.popFirst() else { return nil }
      value |= shift < 64 ? UInt64(byte & 0x7F) << shift : 0
      if byte < 0x80 { return value }
    }
    return nil
  }
}
