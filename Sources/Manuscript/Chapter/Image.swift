/// An image.
public struct Image: Equatable, Sendable {
  /// The image's address, unescaped.
  public var source: String
  /// The title, or an empty text.
  public var title: String
  /// The text that stands for the image.
  public var alternative: [Inline]
  /// What `{…}` directly after it says.
  public var attributes: Attributes
}
