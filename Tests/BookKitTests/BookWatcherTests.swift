import Foundation
import Testing

@testable import BookKit

@Suite struct BookWatcherTests {
  private let folder = NSTemporaryDirectory() + "watched-\(UUID().uuidString)"

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }

  /// What the watcher names after `edit`, as names of files.
  private func change(after edit: () throws -> Void) async throws -> [String]? {
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(atPath: folder) }
    try write("one", "a.md")
    try write("two", "b.md")
    let subject = BookWatcher.Subject(folders: [folder], files: [])
    let known = BookWatcher.states(of: subject)
    try edit()
    let watching = Task { await BookWatcher.change(of: subject, since: known) }
    let alarm = Task {
      try await Task.sleep(for: .seconds(2))
      watching.cancel()
    }
    defer { alarm.cancel() }
    return await watching.value?.flatMap(\.self).map { String($0.path.dropFirst(folder.count + 1)) }
  }

  @Test func savesInPlaceAndByRenamingAreSeen() async throws {
    #expect(try await change { try write("1", "a.md") } == ["a.md", "b.md"])
    let renamed = try await change {
      try write("new", "a.md.save")
      try FileManager.default.removeItem(atPath: "\(folder)/a.md")
      try FileManager.default.moveItem(atPath: "\(folder)/a.md.save", toPath: "\(folder)/a.md")
    }
    #expect(renamed == ["a.md", "b.md"])
  }

  @Test func newFilesAndDeletedFilesAreSeen() async throws {
    #expect(try await change { try write("3", "c.md") } == ["a.md", "b.md", "c.md"])
    let deleted = try await change {
      try FileManager.default.removeItem(atPath: "\(folder)/a.md")
    }
    #expect(deleted == ["b.md"])
  }

  @Test func swapFilesAreNot() async throws {
    let swapped = try await change {
      for name in [".a.md.swp", "a.md~", "4913", "#a.md#", "a.md.tmp"] { try write("x", name) }
    }
    #expect(swapped == nil)
  }
}
