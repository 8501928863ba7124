internal import Manuscript

/// A chapter's snippets as one program, for readers who want to run it.
enum ChapterProgram {
  /// The file's path in the site.
  static func path(of content: ChapterContent) -> String { "programs/\(content.slug).swift" }

  /// Whether the chapter has any snippets to run.
  static func exists(of content: ChapterContent) -> Bool {
    content.chapter.snippets.contains(where: \.isPartOfProgram)
  }

  /// The file: every snippet that shares the chapter's state, hidden lines included, in reading order; empty when there
  /// are none.
  static func file(of content: ChapterContent, in book: BookContent) -> [UInt8] {
    guard exists(of: content) else { return [] }
    var text = "// \(line(content.title)) (\(line(book.title))): all snippets of the chapter.\n"
    for snippet in content.chapter.snippets where snippet.isPartOfProgram {
      text += "\n" + code(of: snippet.body)
    }
    return Array(text.utf8)
  }

  /// The code without the marks of what a page folds away.
  private static func code(of body: SnippetBody) -> String {
    let marks = Set(body.folds.flatMap { Set($0.markedLines).subtracting($0.lines) })
    return body.lines.enumerated().filter { !marks.contains($0.offset) }
      .map { $0.element + "\n" }.joined()
  }

  /// A title fit for a comment of one line.
  private static func line(_ title: String) -> String {
    HTMLText.displayable(title).split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension Snippet {
  /// Whether it runs in the chapter's one program: not those that must fail, nor those on their own.
  var isPartOfProgram: Bool {
    switch options.purpose {
    case .run, .setup: !options.isIsolated
    case .source, .fails, .traps, .plain: false
    }
  }
}
