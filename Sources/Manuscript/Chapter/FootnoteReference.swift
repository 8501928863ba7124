/// A footnote mark in the text, `[^name]`.
public struct FootnoteReference: Hashable, Sendable {
  /// The name between `[^` and `]`.
  public var identifier: String
  /// The index in `Chapter.footnotes`; nil when nothing is defined under that name.
  public var footnote: Int?
  /// Where it stands.
  public var range: SourceRange
}
