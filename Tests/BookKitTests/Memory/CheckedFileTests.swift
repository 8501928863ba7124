import Foundation
import SnippetRunner
import Testing

@testable import BookKit

struct CheckedFileTests {
  @Test func everyFlippedBitAndEveryLostByteIsNoticed() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let body = Array("nineteen bytes here".utf8)
    CheckedFile.write(body, to: path)
    #expect(CheckedFile.read(path) == body[...])
    let whole = try #require(Files.read(path))
    for bit in 0..<(whole.count * 8) {
      var damaged = whole
      damaged[bit / 8] ^= 1 << (bit % 8)
      try Files.write(damaged, to: path)
      #expect(CheckedFile.read(path) == nil)
    }
    for count in 0..<whole.count {
      try Files.write(Array(whole.prefix(count)), to: path)
      #expect(CheckedFile.read(path) == nil)
    }
  }

  @Test func aFileThatIsNotThereIsNone() {
    #expect(CheckedFile.read("/nowhere/at/all") == nil)
  }
}
