/// A link.
public struct Link: Equatable, Sendable {
  /// Where it leads, unescaped, not percent-encoded further.
  public var destination: String
  /// The title, or an empty text.
  public var title: String
  /// What is shown.
  public var inlines: [Inline]
}
