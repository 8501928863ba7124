/// A footnote's definition, taken out of the flow of blocks.
public struct Footnote: Equatable, Sendable {
  /// The name between `[^` and `]`.
  public var identifier: String
  /// The text.
  public var blocks: [Block]
  /// Where the definition stands.
  public var range: SourceRange
}
