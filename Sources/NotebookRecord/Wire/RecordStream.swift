/// Cuts a stream of bytes, arriving in any pieces, into records.
public struct RecordStream: Sendable {
  private var pending: [UInt8] = []

  /// Creates a stream from which nothing has been read.
  public init() {}

  /// Whether the bytes so far end between two records.
  public var isBetweenRecords: Bool { pending.isEmpty }

  /// Takes the next bytes in and appends the records they complete.
  ///
  /// - Parameters:
  ///   - bytes: The next bytes.
  ///   - records: Takes the records, also those that come before bytes that are none.
  /// - Throws: `RecordError` at the first bytes that are no record. Nothing after them can be trusted.
  public mutating func receive(
    _ bytes: some Sequence<UInt8>, into records: inout [Record]
  ) throws(RecordError) {
    pending.append(contentsOf: bytes)
    var start = 0
    defer { pending.removeFirst(start) }
    while let end = try endOfFrame(at: start) {
      records.append(try Record(payload: pending[(start + RecordFrame.headerSize)..<end]))
      start = end
    }
  }

  private func endOfFrame(at start: Int) throws(RecordError) -> Int? {
    guard pending.count - start >= RecordFrame.headerSize else { return nil }
    let length = Int(word(at: start))
    guard length <= RecordFrame.largestPayload else {
      throw .malformed("a record of \(length) bytes is larger than any may be")
    }
    let end = start + RecordFrame.headerSize + length
    guard pending.count >= end else { return nil }
    let payload = pending[(start + RecordFrame.headerSize)..<end]
    guard RecordFrame.checksum(payload) == word(at: start + 4) else {
      throw .malformed("a record's checksum is wrong")
    }
    return end
  }

  private func word(at index: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(pending[index + $1]) << UInt32(8 * $1) }
  }
}
