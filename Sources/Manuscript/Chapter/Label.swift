/// A name by which other text refers to a thing: `{#eq-update}`, or `#fit` on a snippet.
public struct Label: Hashable, Sendable {
  /// What a label names, told by its prefix.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A formula.
    case equation = "eq"
    /// A figure: an image, or the plot of a snippet.
    case figure = "fig"
    /// A table, written or computed by a snippet.
    case table = "tbl"
    /// A section: a heading or a box.
    case section = "sec"
    /// A listing: a snippet.
    case listing = "lst"
  }

  /// What carries the label.
  public enum Target: Hashable, Sendable {
    /// `Chapter.formulas[index]`.
    case formula(index: Int)
    /// `Chapter.snippets[index]`.
    case snippet(index: Int)
    /// `Chapter.headings[index]`.
    case heading(index: Int)
    /// A box.
    case box
    /// An image.
    case image
    /// A table.
    case table
  }

  /// The whole name with its prefix. A snippet's label without prefix, `#fit`, gets `lst-fit` here.
  public var name: String
  /// What it names.
  public var kind: Kind
  /// Where the name stands, without `#`.
  public var range: SourceRange
  /// What carries it; nil inside `Attributes`, set in `Chapter.labels`.
  public var target: Target?
}
