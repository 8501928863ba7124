import Foundation
import Testing

@testable import SnippetRunner

@Suite struct WorkFolderTests {
  private let path = NSTemporaryDirectory() + "work-\(UUID().uuidString)"

  @Test func onlyFoldersOfTheDeadAreSwept() throws {
    let files = FileManager.default
    defer { try? files.removeItem(atPath: path) }
    let work = WorkFolder(path: path)
    let mine = work.newFolder()
    // No process has this number: the system's highest is far below.
    for folder in [mine, "\(path)/999999999-x", "\(path)/stray"] {
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    work.sweep()
    #expect(
      try files.contentsOfDirectory(atPath: path) == [URL(fileURLWithPath: mine).lastPathComponent])
  }
}
