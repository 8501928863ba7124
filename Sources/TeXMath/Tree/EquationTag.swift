/// An equation number that the author wrote with `\tag`.
public struct EquationTag: Hashable, Sendable {
  /// The text without parentheses.
  public var text: String
  /// Whether it is printed without parentheses, as `\tag*` asks.
  public var isBare: Bool

  /// Creates a tag.
  public init(_ text: String, isBare: Bool = false) {
    self.text = text
    self.isBare = isBare
  }

  /// The tag as it is printed.
  public var printed: String { isBare ? text : "(\(text))" }
}
