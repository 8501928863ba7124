/// A stretch of Swift source with what it is, for colouring. The stretches of a source follow each other without gaps.
public struct SwiftToken: Equatable, Sendable {
  /// What a stretch of source is.
  public enum Kind: String, Sendable {
    case plain
    case keyword
    case type
    case call
    case literal
    case string
    case comment
    case attribute
  }

  /// What it is.
  public var kind: Kind
  /// The source text.
  public var text: String

  /// Creates a token.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
