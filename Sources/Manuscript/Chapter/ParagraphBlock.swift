/// A paragraph.
public struct ParagraphBlock: Equatable, Sendable {
  /// The text.
  public var inlines: [Inline]
  /// What `{…}` at its end says.
  public var attributes: Attributes
  /// Where it stands.
  public var range: SourceRange
}
