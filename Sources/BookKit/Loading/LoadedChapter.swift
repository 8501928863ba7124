public import Manuscript
public import NotebookRecord

/// A chapter with what its front matter says.
public struct LoadedChapter: Equatable, Sendable {
  /// The name of its page and its files.
  public var slug: String
  /// The chapter.
  public var chapter: Chapter
  /// Its title.
  public var title: String
  /// The question that it answers; empty for none.
  public var question: String
  /// What it is about; empty for none.
  public var summary: String
  /// How far its numbers may differ from the accepted ones; nil leaves it to the book.
  public var tolerance: ResultTolerance?
}
