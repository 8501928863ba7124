import Foundation
import Manuscript
import SnippetRunner
import Testing

@testable import BookKit

@Suite("What chapters cost") struct CostMemoryTests {
  private func chapter(_ name: String) -> LoadedChapter {
    LoadedChapter(
      slug: name, chapter: Chapter(parsing: [], path: "\(name).md"), title: name, question: "",
      summary: "", tolerance: nil)
  }

  @Test("The longest is begun first; of equals, and of strangers, the first in the book")
  func longestFirst() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let memory = CostMemory(file: file)
    let chapters = ["a", "b", "c", "d", "e"].map(chapter)
    #expect(memory.longestFirst(chapters) == [0, 1, 2, 3, 4])
    memory.keep([("b.md", 2), ("d.md", 7), ("e.md", 2)])
    #expect(memory.longestFirst(chapters) == [3, 1, 4, 0, 2])
  }

  @Test("Lines that are none decide nothing") func damaged() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: file) }
    try Files.write(Array("nan a.md\n-1 b.md\nx\n1.5 c.md\n".utf8), to: file)
    #expect(CostMemory(file: file).seconds == ["c.md": 1.5])
  }
}
