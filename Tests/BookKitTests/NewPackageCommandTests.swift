import Foundation
import Testing

@testable import BookKit

@Suite struct NewPackageCommandTests {
  @Test(arguments: [
    ("my-book", "MyBook"), ("calculus", "Calculus"), ("a_b c2", "ABC2"),
  ])
  func foldersGiveModules(folder: String, module: String) {
    #expect(NewPackageCommand.module(folder) == module)
  }

  @Test(arguments: ["", "-", "2nd", "数"]) func foldersThatGiveNone(folder: String) {
    #expect(NewPackageCommand.module(folder) == nil)
  }

  @Test(arguments: [
    ("/a/converge", "/a/book", "../converge"), ("/a", "/a/book", ".."),
    ("/a/b", "/c/d/e", "../../../a/b"), ("/a", "/a", "."),
  ])
  func waysFromFolderToFolder(place: String, start: String, way: String) {
    #expect(
      NewPackageCommand.relative(URL(fileURLWithPath: place), to: URL(fileURLWithPath: start))
        == way)
  }

  @Test func aFolderWithFilesIsLeftAlone() throws {
    let folder = NSTemporaryDirectory() + "new-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(folder)/file"))
    #expect(!NewPackageCommand(folder: folder, converge: ".", terminal: .plain).run())
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["file"])
  }

  @Test func aRemotePackageIsNamedByItsAddress() throws {
    let folder = NSTemporaryDirectory() + "new-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let address = "https://example.org/somebody/converge.git"
    #expect(NewPackageCommand(folder: folder, converge: address, terminal: .plain).run())
    let manifest = try String(contentsOfFile: "\(folder)/Package.swift", encoding: .utf8)
    #expect(manifest.contains(#".package(url: "\#(address)", branch: "main")"#))
    #expect(manifest.contains(#".product(name: "Notebook", package: "converge")"#))
  }
}
