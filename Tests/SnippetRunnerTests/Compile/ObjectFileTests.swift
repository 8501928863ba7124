import Testing

@testable import SnippetRunner

@Suite("Object files") struct ObjectFileTests {
  private typealias Section = (name: String, bytes: [UInt8])

  /// An object with these sections, laid out as the format asks for it.
  private static func object(_ sections: [Section]) -> [UInt8] {
    var all: [Section] = [("", [])] + sections + [(".shstrtab", [])]
    all[all.count - 1].bytes = all.flatMap { Array($0.name.utf8) + [0] as [UInt8] }
    var headers: [UInt8] = []
    var bodies: [UInt8] = []
    var nameOffset = 0
    for section in all {
      headers += number(nameOffset, 4) + number(1, 4) + number(0, 16)
      headers += number(64 + bodies.count, 8) + number(section.bytes.count, 8) + number(0, 24)
      nameOffset += section.name.utf8.count + 1
      bodies += section.bytes
    }
    var file: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1]
    file += number(0, 9) + number(1, 2) + number(0, 22)
    file += number(64 + bodies.count, 8) + number(0, 10) + number(64, 2)
    file += number(all.count, 2) + number(all.count - 1, 2)
    return file + bodies + headers
  }

  private static func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  private static let sample = object([
    (".text", [1, 2, 3]), (".swift1_autolink_entries", Array("-lswiftCore\0-lm\0".utf8)),
    (".data", []),
  ])

  @Test func whatIsToBeLinkedIsRead() {
    #expect(ObjectFile(Self.sample)?.linkerRequests == ["-lswiftCore", "-lm"])
    #expect(ObjectFile(Self.object([(".text", [7])]))?.linkerRequests == [])
  }

  @Test func otherFilesAreNone() {
    var (narrow, reversed) = (Self.sample, Self.sample)
    narrow[4] = 1
    reversed[5] = 2
    for bytes in [[], Array("#!/bin/sh\n".utf8), narrow, reversed, Array(Self.sample.prefix(63))] {
      #expect(ObjectFile(bytes) == nil)
    }
  }

  @Test("A damaged one is read without harm: none, or with what is left of it")
  func damage() {
    for length in Self.sample.indices {
      #expect(ObjectFile(Array(Self.sample.prefix(length))) == nil)
    }
    for index in Self.sample.indices {
      for byte in [0, 0x7F, 0x80, 0xFF] as [UInt8] {
        var bytes = Self.sample
        bytes[index] = byte
        _ = ObjectFile(bytes)?.linkerRequests
      }
    }
  }
}
