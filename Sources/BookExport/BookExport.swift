internal import Manuscript

/// The door of the room: a book in, the files of an export out. The same book gives the same bytes.
public enum BookExport {
  /// Exports a book.
  ///
  /// - Parameters:
  ///   - book: The book with its results.
  ///   - format: As what. For `.pdf` the files are those that a browser prints: `PrintDocument.path`, and what it shows.
  /// - Returns: The files, and problems: `unreadable-page` for a page that is no well-formed HTML, as a book's own
  ///   theme may make it.
  public static func export(_ book: ExportBook, as format: ExportFormat) -> ExportedBook {
    switch format {
    case .swift: ExportedBook(packages(of: book))
    case .ipynb: ExportedBook(notebooks(of: book))
    case .epub: EPUBWriter.files(of: book)
    case .pdf: PrintDocument.files(of: book)
    case .markdown: ExportedBook(MarkdownFiles.files(of: book))
    }
  }

  private static func packages(of book: ExportBook) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for index in book.chapters.indices {
      files.merge(ChapterPackage(book: book, index: index).files) { first, _ in first }
    }
    return files
  }

  private static func notebooks(of book: ExportBook) -> [String: [UInt8]] {
    var files = book.assets
    for chapter in book.chapters {
      files[chapter.slug + ".ipynb"] = NotebookWriter(chapter: chapter).file
    }
    return files
  }
}
