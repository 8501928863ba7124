/// A brace over or under a part of a formula, with the note that belongs to it.
public struct HorizontalBrace: Hashable, Sendable {
  /// What the brace spans; this is the value, the rest is a note.
  public var base: MathNode
  /// The note beyond the brace.
  public var note: MathNode?
  /// The brace or bracket in Unicode.
  public var symbol: String
  /// Whether it stands under the base.
  public var isUnder: Bool

  /// Creates a brace.
  public init(_ base: MathNode, note: MathNode?, symbol: String, isUnder: Bool) {
    self.base = base
    self.note = note
    self.symbol = symbol
    self.isUnder = isUnder
  }
}
