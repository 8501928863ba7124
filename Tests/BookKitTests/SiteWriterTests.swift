import BookKit
import Foundation
import SnippetRunner
import Testing

@Suite final class SiteWriterTests {
  private let folder = NSTemporaryDirectory() + "site-writer-\(UUID().uuidString)"

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func site() -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: Files.list(folder).map {
        ($0, String(decoding: Files.read("\(folder)/\($0)") ?? [], as: UTF8.self))
      })
  }

  private func bytes(_ files: [String: String]) -> [String: [UInt8]] {
    files.mapValues { Array($0.utf8) }
  }

  @Test func aSiteIsWrittenChangedAndLeftAlone() throws {
    let writer = SiteWriter(folder: folder)
    let first = ["stamp.txt": "1", "a.html": "a", "sub/b.html": "b"]
    #expect(try writer.write(bytes(first)) == 3)
    #expect(site() == first)
    let time = try modified("a.html")
    #expect(try writer.write(bytes(first)) == 0)
    let second = ["stamp.txt": "2", "a.html": "a", "c.html": "c"]
    #expect(try writer.write(bytes(second)) == 2)
    #expect(site() == second)
    #expect(try modified("a.html") == time, "an unchanged page keeps its time")
    let beside = try FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory())
    let name = URL(fileURLWithPath: folder).lastPathComponent
    #expect(beside.filter { $0.hasPrefix(name) } == [name], "nothing is left beside the site")
  }

  @Test func someoneElsesFilesAreNotTouched() throws {
    try Files.write(Array("precious".utf8), to: "\(folder)/thesis.txt")
    #expect(throws: SiteWriterError.notOurs(folder)) {
      try SiteWriter(folder: folder).write(bytes(["stamp.txt": "1"]))
    }
    #expect(site() == ["thesis.txt": "precious"])
  }

  @Test func whatCannotBeWrittenLeavesTheSiteAsItWas() throws {
    let first = ["stamp.txt": "1", "a.html": "a"]
    _ = try SiteWriter(folder: folder).write(bytes(first))
    #expect(throws: (any Error).self) {
      // A file where a folder is needed.
      try SiteWriter(folder: folder).write(bytes(["stamp.txt": "2", "x": "f", "x/y": "g"]))
    }
    #expect(site() == first)
  }

  @Test func whatAStoppedWriterLeftIsRemovedAndNothingElse() throws {
    let first = ["stamp.txt": "1"]
    _ = try SiteWriter(folder: folder).write(bytes(first))
    // No process has the greatest number there is; the first one is always there.
    let names = ["new-\(Int32.max)", "new-\(Int32.max)-old", "new-1", "new-x", "notes"]
    for name in names { try Files.write([1], to: "\(folder).\(name)/a.html") }
    defer { for name in names { try? FileManager.default.removeItem(atPath: "\(folder).\(name)") } }
    #expect(try SiteWriter(folder: folder).write(bytes(first)) == 0)
    let left = names.filter { FileManager.default.fileExists(atPath: "\(folder).\($0)") }
    #expect(left == ["new-1", "new-x", "notes"])
  }

  @Test func aLinkToASiteStaysALink() throws {
    let link = folder + "-link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder)
    defer { try? FileManager.default.removeItem(atPath: link) }
    _ = try SiteWriter(folder: folder).write(bytes(["stamp.txt": "1", "a.html": "a"]))
    _ = try SiteWriter(folder: link).write(bytes(["stamp.txt": "2", "a.html": "a"]))
    #expect(site() == ["stamp.txt": "2", "a.html": "a"])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == folder)
  }

  private func modified(_ path: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")[.modificationDate]
      as? Date
  }
}
