import Foundation
import SnippetRunner
import Testing

@Suite final class KeyMemoryTests {
  private let folder = NSTemporaryDirectory() + "keys-\(UUID().uuidString)"
  private let first = ResultKey([.init("the core library", "1"), .init("snippet #a", "let x = 1")])
  private let second = ResultKey([.init("the core library", "2"), .init("snippet #a", "let x = 1")])

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @Test func saysWhatMovedSinceTheLastRun() {
    let memory = KeyMemory(folder: folder)
    #expect(memory.changes(to: first, of: "a.md") == nil)
    #expect(memory.changes(to: first, of: "a.md") == [])
    #expect(memory.changes(to: second, of: "a.md") == ["the core library changed"])
    #expect(memory.changes(to: second, of: "a.md") == [])
    #expect(memory.changes(to: second, of: "b.md") == nil)
  }

  @Test func whatIsDamagedIsNotKnown() throws {
    let memory = KeyMemory(folder: folder)
    _ = memory.changes(to: first, of: "a.md")
    let file = try #require(Files.list(folder).first)
    let whole = try #require(Files.read("\(folder)/\(file)"))
    try Files.write(Array(whole.dropLast()), to: "\(folder)/\(file)")
    #expect(memory.changes(to: second, of: "a.md") == nil)
    #expect(memory.changes(to: second, of: "a.md") == [])
  }
}
