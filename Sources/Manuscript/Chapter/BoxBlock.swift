/// A box set apart from the text: `::: kind Title` … `:::`.
public struct BoxBlock: Equatable, Sendable {
  /// What a box is for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A remark.
    case note
    /// Advice.
    case tip
    /// Something that goes wrong easily.
    case warning
    /// A worked example.
    case example
    /// A definition.
    case definition
    /// A theorem.
    case theorem
    /// A proof.
    case proof
    /// A mistake of a source and what is true instead.
    case erratum
    /// What a chapter has shown.
    case summary
    /// A task for the reader.
    case exercise
    /// An exercise's solution.
    case solution
  }

  /// What it is for.
  public var kind: Kind
  /// The title; empty when none is written.
  public var title: [Inline]
  /// What `{…}` at the end of the opening line says.
  public var attributes: Attributes
  /// What the box holds.
  public var blocks: [Block]
  /// Where it stands, from the opening line to the closing one.
  public var range: SourceRange
}
