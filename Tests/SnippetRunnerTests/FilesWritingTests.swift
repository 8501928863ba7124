import Foundation
import Testing

@testable import SnippetRunner

@Suite("Writing what can be made again") final class FilesWritingTests {
  private let folder = NSTemporaryDirectory() + "writing-\(UUID().uuidString)"

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @Test("The new file takes the old one's place, and nothing is left beside it")
  func replacing() throws {
    let path = "\(folder)/deep/down/file"
    for count in [0, 3, 3_000_000, 1] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try Files.replaceForNow(bytes, at: path)
      #expect(Files.read(path) == bytes)
    }
    #expect(Files.list(folder) == ["deep/down/file"])
  }

  @Test("A longer file of the name is cut")
  func overwriting() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Files.writeForNow(Array("long".utf8), to: "\(folder)/file")
    try Files.writeForNow(Array("x".utf8), to: "\(folder)/file")
    #expect(Files.read("\(folder)/file") == Array("x".utf8))
  }

  @Test("What stands in the way is an error, and stays as it is")
  func inTheWay() throws {
    try Files.replaceForNow([1], at: "\(folder)/taken/file")
    #expect(throws: (any Error).self) { try Files.replaceForNow([2], at: "\(folder)/taken") }
    #expect(throws: (any Error).self) { try Files.replaceForNow([2], at: "\(folder)/taken/file/x") }
    #expect(throws: (any Error).self) { try Files.writeForNow([2], to: "\(folder)/none/file") }
    #expect(Files.list(folder) == ["taken/file"])
    #expect(Files.read("\(folder)/taken/file") == [1])
  }
}
