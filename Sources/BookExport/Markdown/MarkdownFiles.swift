internal import Manuscript

/// The chapters as plain Markdown, their pictures beside them.
enum MarkdownFiles {
  /// The files: `slug.md`, and below `figures/` the pictures that it names.
  static func files(of book: ExportBook) -> [String: [UInt8]] {
    var files = book.assets
    for chapter in book.chapters {
      files[chapter.slug + ".md"] = Array(text(of: chapter).utf8)
      for picture in chapter.pictures {
        files[picture.path] = Array(StandalonePicture.file(picture.svg).utf8)
      }
    }
    return files
  }

  private static func text(of chapter: ExportChapter) -> String {
    chapter.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .snippet(let index): SnippetMarkdown.text(of: index, in: chapter, withOutputs: true)
      }
    }.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}
