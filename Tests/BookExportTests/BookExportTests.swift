import Manuscript
import Testing

@testable import BookExport

/// Each format of the sample book, whole.
struct BookExportTests {
  @Test(arguments: [ExportFormat.swift, .ipynb, .markdown, .pdf])
  func aFormatGivesTheseFiles(format: ExportFormat) throws {
    let export = BookExport.export(SampleBook.book, as: format)
    #expect(export.diagnostics == [])
    try Snapshot.compare(export.files, format.rawValue)
  }

  @Test func anEPUBHoldsTheseFiles() throws {
    let export = BookExport.export(SampleBook.book, as: .epub)
    #expect(export.diagnostics == [])
    let entries = try StoredFiles.read(try #require(export.files["book.epub"]))
    #expect(entries.first?.path == "mimetype")
    let files = Dictionary(uniqueKeysWithValues: entries.map { ($0.path, $0.bytes) })
    try Snapshot.compare(files, "epub")
  }

  @Test(arguments: [ExportFormat.epub, .pdf])
  func aPageThatIsNotWellFormedIsNotExported(format: ExportFormat) {
    var book = SampleBook.book
    book.pages[1].html = "<main>\n<p><b>bold</main>"
    #expect(
      BookExport.export(book, as: format)
        == ExportedBook(
          [:],
          [
            Diagnostic(
              .error, "unreadable-page", file: "glossary.html", range: nil,
              summary: "the page can't be exported: line 2: “main” ends where it is not open",
              help: "if the book has a theme of its own, mend its templates")
          ]))
  }

  @Test func aBookOfNothingIsExported() {
    for format in ExportFormat.allCases {
      #expect(BookExport.export(ExportBook(title: "", chapters: []), as: format).diagnostics == [])
    }
  }
}
