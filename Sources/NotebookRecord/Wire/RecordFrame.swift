/// How records follow each other in a stream: length, checksum, payload.
///
/// The checksum is there because the channel is open to the whole program: bytes that a snippet writes into it by
/// accident are noticed and reported instead of being read as results.
public enum RecordFrame {
  /// The most bytes one record may take.
  public static let largestPayload = 64 << 20

  static let headerSize = 8

  /// The record with its frame around it.
  public static func encode(_ record: Record) -> [UInt8] {
    let payload = record.payload
    return littleEndian(UInt32(payload.count)) + littleEndian(checksum(payload)) + payload
  }

  /// FNV-1a over the payload.
  static func checksum(_ payload: some Sequence<UInt8>) -> UInt32 {
    payload.reduce(0x811c_9dc5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

  private static func littleEndian(_ value: UInt32) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
