public import Manuscript
public import NotebookRecord

/// A chapter as exports need it.
public struct ExportChapter: Sendable {
  /// A stretch of the chapter's text, in reading order.
  public enum Piece: Equatable, Sendable {
    /// Markdown with its results filled in.
    case text(String)
    /// A snippet, by its index.
    case snippet(Int)
  }

  /// The name of its files.
  public var slug: String
  /// Its title.
  public var title: String
  /// The chapter as it was parsed.
  public var chapter: Chapter
  /// What its snippets gave.
  public var result: ChapterResult
  /// Its text, cut at the snippets.
  public var pieces: [Piece]
  /// What each snippet gave, each output as Markdown.
  public var outputs: [[String]]
  /// The bytes of each snippet's last expression, whose value is shown; nil where there is none.
  public var trailing: [Range<Int>?] = []
  /// The texts of functions that `source=` snippets show, by snippet.
  public var sources: [Int: String] = [:]
  /// The pictures of its figures.
  public var pictures: [ExportPicture] = []

  /// Creates a chapter; what is not named can be set.
  public init(
    slug: String, title: String, chapter: Chapter, result: ChapterResult, pieces: [Piece],
    outputs: [[String]] = []
  ) {
    self.slug = slug
    self.title = title
    self.chapter = chapter
    self.result = result
    self.pieces = pieces
    self.outputs = outputs
  }
}
