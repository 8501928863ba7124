/// A bullet or ordered list.
public struct ListBlock: Equatable, Sendable {
  /// One item of a list.
  public struct Item: Equatable, Sendable {
    /// What the item holds.
    public var blocks: [Block]
    /// Where it stands, with its marker.
    public var range: SourceRange
  }

  /// The number of the first item; nil for a bullet list.
  public var start: Int?
  /// Whether no blank line separates the items, so that paragraphs in them are not set apart.
  public var isTight: Bool
  /// The items.
  public var items: [Item]
  /// Where it stands.
  public var range: SourceRange

  /// Whether the items are numbered.
  public var isOrdered: Bool { start != nil }
}
