import Manuscript
import NotebookRecord
import Testing

@testable import BookExport

struct ChapterPackageTests {
  private func modules(_ slug: String) -> [String] {
    let chapter = ExportChapter(
      slug: slug, title: "T", chapter: Chapter(parsing: "", path: "a.md"),
      result: ChapterResult(snippets: [], inlineTexts: []), pieces: [])
    let files = BookExport.export(ExportBook(title: "B", chapters: [chapter]), as: .swift).files
    return files.keys.filter { $0.hasSuffix("main.swift") }
  }

  @Test(arguments: [
    ("01-first-steps", "FirstStepsChapter"), ("12", "Book1Chapter"), ("梯度", "Book1Chapter"),
    ("a'b\"c", "ABCChapter"), ("convergence", "ConvergenceChapter"),
  ])
  func slugsGiveNamesOfModules(slug: String, module: String) {
    #expect(modules(slug) == ["\(slug)/Sources/\(module)/main.swift"])
  }

  @Test func textThatLooksLikeCodeStaysAComment() {
    var chapter = SampleBook.chapter
    chapter.pieces = [.text("one\r\ntwo\u{2028}three\n\n*/ four")]
    #expect(
      MainFile(chapter: chapter).text
        == "ChapterNotebook.start()\n\n// one\n// two\n// three\n//\n// */ four\n")
  }

  /// A range that does not fit the text, as after a mistake of a caller, shows nothing and breaks nothing.
  @Test func anExpressionOutsideTheSnippetIsLeftAlone() {
    var chapter = SampleBook.chapter
    chapter.trailing[1] = 30..<3_000
    chapter.pieces = [.snippet(1)]
    #expect(!MainFile(chapter: chapter).text.contains("ChapterNotebook.show"))
  }
}
