import Foundation
import SnippetRunner
import Testing

@Suite final class FilesSealedTests {
  private let path = NSTemporaryDirectory() + "sealed-\(UUID().uuidString)"

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @Test func whatWasWrittenIsRead() throws {
    #expect(Files.readSealed(path) == nil)
    for bytes in [[], [0], Array("a\nb".utf8)] as [[UInt8]] {
      try Files.writeSealed(bytes, to: path)
      #expect(Files.readSealed(path) == bytes[...])
    }
  }

  @Test func anyDamageIsNoticed() throws {
    try Files.writeSealed(Array("nineteen bytes here".utf8), to: path)
    let whole = try #require(Files.read(path))
    for bit in 0..<(8 * whole.count) {
      var damaged = whole
      damaged[bit / 8] ^= 1 << (bit % 8)
      try Files.write(damaged, to: path)
      #expect(Files.readSealed(path) == nil)
    }
    for length in whole.indices {
      try Files.write(Array(whole.prefix(length)), to: path)
      #expect(Files.readSealed(path) == nil)
    }
    try Files.write(whole + [0], to: path)
    #expect(Files.readSealed(path) == nil)
  }
}
