/// A block quote.
public struct QuoteBlock: Equatable, Sendable {
  /// What is quoted.
  public var blocks: [Block]
  /// Where it stands.
  public var range: SourceRange
}
