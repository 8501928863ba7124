/// A reference to a label, `@eq-update`.
public struct Reference: Hashable, Sendable {
  /// The label's name, `eq-update`.
  public var label: String
  /// What the label's prefix says it is.
  public var kind: Label.Kind
  /// Where it stands, with `@`.
  public var range: SourceRange
}
