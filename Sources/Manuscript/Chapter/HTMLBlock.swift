/// A block of raw HTML.
public struct HTMLBlock: Equatable, Sendable {
  /// The HTML as written.
  public var text: String
  /// Where it stands.
  public var range: SourceRange
}
