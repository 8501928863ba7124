import NotebookRecord
import Testing

@Suite struct RecordStreamTests {
  @Test(arguments: [1, 7, 64, 100_000])
  func recordsArriveInPiecesOfAnySize(size: Int) throws {
    let bytes = RecordTests.everyKind.flatMap(RecordFrame.encode)
    var stream = RecordStream()
    var received: [Record] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      received += try stream.receive(bytes[start..<min(start + size, bytes.count)])
    }
    #expect(received == RecordTests.everyKind)
    #expect(stream.isBetweenRecords)
  }

  @Test func anUnfinishedRecordIsSeen() throws {
    var stream = RecordStream()
    #expect(try stream.receive(RecordFrame.encode(.finished).dropLast()) == [])
    #expect(!stream.isBetweenRecords)
  }

  @Test func garbageIsRefused() {
    var stream = RecordStream()
    #expect(throws: RecordError.malformed("a record of 1869376613 bytes is larger than any may be"))
    { try stream.receive(Array("ello, world".utf8)) }
  }

  @Test func aFlippedBitIsRefused() {
    var bytes = RecordFrame.encode(.inline(index: 1, text: "0.5"))
    bytes[bytes.count - 1] ^= 1
    var stream = RecordStream()
    #expect(throws: RecordError.malformed("a record's checksum is wrong")) {
      try stream.receive(bytes)
    }
  }
}
