/// What an inline formula declares of the symbol it shows: `$\eta${symbol="learning rate" shape=scalar}`.
public struct SymbolMark: Hashable, Sendable {
  /// What a symbol stands for, whatever its size.
  public enum Shape: String, Hashable, Sendable, CaseIterable {
    case scalar
    case vector
    case matrix
    case function
  }

  /// What it means, in a few words.
  public var meaning: String
  /// The shapes that it may have, at least one: `scalar,vector` where a formula is shown for both.
  public var shapes: [Shape]
  /// Where the mark stands.
  public var range: SourceRange
}
