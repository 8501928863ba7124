import Foundation
import Testing

@testable import SnippetRunner

struct FilesReadingTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "reading-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
  func allBytesAreRead(count: Int) throws {
    try inFolder { folder in
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try Files.write(bytes, to: "\(folder)/a")
      #expect(Files.read("\(folder)/a") == bytes)
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/link", withDestinationPath: "a")
      #expect(Files.read("\(folder)/link") == bytes)
    }
  }

  @Test func whatIsNoFileIsNothing() throws {
    try inFolder { folder in
      #expect(Files.read(folder) == nil)
      #expect(Files.read("\(folder)/none") == nil)
      #expect(Files.read("") == nil)
    }
  }

  /// Files that say that they are empty and are not, as those of the kernel.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status")))
  func filesWithoutSizeAreReadToTheirEnd() throws {
    let bytes = try #require(Files.read("/proc/self/status"))
    #expect(String(decoding: bytes, as: UTF8.self).contains("VmRSS"))
  }
}
