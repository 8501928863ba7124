/// A heading, its place and its anchor.
public struct HeadingBlock: Equatable, Sendable {
  /// The level, 1 to 6.
  public var level: Int
  /// The anchor, unique in the chapter: the label when there is one (`sec-…`), otherwise a slug of
  /// the text as GitHub makes it (lower case, spaces to hyphens, punctuation dropped, letters of
  /// every script kept).
  public var id: String
  /// The text.
  public var inlines: [Inline]
  /// What `{…}` at its end says.
  public var attributes: Attributes
  /// Where it stands.
  public var range: SourceRange
}
