/// A chapter as Markdown with its results filled in, cut at its snippets.
public struct MarkdownChapter: Equatable, Sendable {
  /// A stretch of it, in reading order.
  public enum Piece: Equatable, Sendable {
    /// Text between snippets.
    case text(String)
    /// A snippet, by its index.
    case snippet(Int)
  }

  /// A picture of a figure.
  public struct Picture: Equatable, Sendable {
    /// The snippet that drew it.
    public var snippet: Int
    /// Which of the snippet's outputs it belongs to.
    public var output: Int
    /// The path at which the Markdown names it.
    public var path: String
    /// The `<svg>` element, found harmless.
    public var svg: String
  }

  /// The name of its page, without ending.
  public var slug: String
  /// Its text.
  public var pieces: [Piece] = []
  /// What each snippet gave, each output as Markdown.
  public var outputs: [[String]] = []
  /// The pictures that the outputs name.
  public var pictures: [Picture] = []
}
