import Testing

@testable import BookKit

@Suite struct NewChapterCommandTests {
  @Test(arguments: [
    ("Newton's method", 7, "07-newton-s-method.md"), ("学习率", 12, "12-学习率.md"),
    ("?!", 1, "01-chapter.md"),
  ])
  func titlesGiveFiles(title: String, number: Int, path: String) {
    #expect(NewChapterCommand.path(of: title, number: number) == path)
  }

  @Test func theListGrowsAndNothingElseChanges() {
    let settings = "title: x\nchapters:\n    - a.md\n    - \"b c.md\"\n# end\nlimits: {}\n"
    #expect(
      NewChapterCommand.adding("new.md", to: settings, after: "b c.md")
        == "title: x\nchapters:\n    - a.md\n    - \"b c.md\"\n    - new.md\n# end\nlimits: {}\n")
  }

  @Test func anEmptyListIsBegun() {
    #expect(
      NewChapterCommand.adding("new.md", to: "chapters: []\nx: y", after: nil)
        == "chapters:\n  - new.md\nx: y")
  }

  @Test func aListOnOneLineIsLeftToItsAuthor() {
    #expect(NewChapterCommand.adding("new.md", to: "chapters: [a.md]\n", after: "a.md") == nil)
  }
}
