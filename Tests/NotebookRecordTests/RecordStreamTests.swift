import NotebookRecord
import Testing

@Suite struct RecordStreamTests {
  @Test(arguments: [1, 7, 64, 100_000])
  func recordsArriveInPiecesOfAnySize(size: Int) throws {
    let bytes = RecordTests.everyKind.flatMap(RecordFrame.encode)
    var stream = RecordStream()
    var received: [Record] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      try stream.receive(bytes[start..<min(start + size, bytes.count)], into: &received)
    }
    #expect(received == RecordTests.everyKind)
    #expect(stream.isBetweenRecords)
  }

  @Test func anUnfinishedRecordIsSeen() throws {
    var stream = RecordStream()
    var received: [Record] = []
    try stream.receive(RecordFrame.encode(.finished).dropLast(), into: &received)
    #expect(received == [])
    #expect(!stream.isBetweenRecords)
  }

  @Test func garbageIsRefusedAndWhatCameBeforeIsKept() {
    var stream = RecordStream()
    var received: [Record] = []
    let error = RecordError.malformed("a record of 1869376613 bytes is larger than any may be")
    #expect(throws: error) {
      try stream.receive(
        RecordFrame.encode(.began(snippet: 1)) + Array("ello, world".utf8), into: &received)
    }
    #expect(received == [.began(snippet: 1)])
  }

  @Test func aFlippedBitIsRefused() {
    var bytes = RecordFrame.encode(.inline(index: 1, text: "0.5"))
    bytes[bytes.count - 1] ^= 1
    var stream = RecordStream()
    var received: [Record] = []
    #expect(throws: RecordError.malformed("a record's checksum is wrong")) {
      try stream.receive(bytes, into: &received)
    }
    #expect(received == [])
  }
}
