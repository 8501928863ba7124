import Testing

@testable import SnippetRunner

@Suite struct ActionResultTests {
  /// The bytes by the wire format's rules, written out by hand.
  @Test func theBytesAreThoseOfTheWireFormat() {
    let blob = [UInt8](repeating: 7, count: 300)
    let hash = Array(SHA256.hex(blob).utf8)
    let digest = [0x0A, 64] + hash + [0x10, 0xAC, 0x02]
    let file = [0x0A, 6] + Array("result".utf8) + [0x12, UInt8(digest.count)] + digest
    #expect(ActionResult(blob: blob).bytes == [0x12, UInt8(file.count)] + file)
  }

  @Test(arguments: [0, 1, 127, 128, 70_000])
  func anEntryComesBack(_ size: Int) {
    let entry = ActionResult(blob: [UInt8](repeating: 1, count: size))
    #expect(ActionResult(bytes: entry.bytes) == entry)
    // Other fields, as Bazel writes them: an exit code, a fixed number, metadata.
    let more = [0x20, 0x00, 0x4D, 1, 2, 3, 4, 0x49, 1, 2, 3, 4, 5, 6, 7, 8, 0x4A, 1, 9]
    #expect(ActionResult(bytes: more.map(UInt8.init) + entry.bytes) == entry)
  }

  /// No prefix and no change of one byte traps or names another blob of the same size.
  @Test func damagedBytesAreNoEntry() {
    let entry = ActionResult(blob: [1, 2, 3])
    for count in entry.bytes.indices {
      #expect(ActionResult(bytes: Array(entry.bytes.prefix(count))) == nil)
    }
    for index in entry.bytes.indices {
      for value in UInt8.min...UInt8.max where value != entry.bytes[index] {
        var bytes = entry.bytes
        bytes[index] = value
        let read = ActionResult(bytes: bytes)
        // The name of the file alone may change, or be missing.
        #expect(read == nil || read != entry || (2..<10).contains(index), "\(index) \(value)")
      }
    }
    let endless = [UInt8](repeating: 0xFF, count: 100)
    #expect(ActionResult(bytes: endless) == nil)
    #expect(ActionResult(bytes: [0x12] + endless) == nil)
  }
}
