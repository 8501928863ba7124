/// A pipe table. Every row has as many cells as the header.
public struct TableBlock: Equatable, Sendable {
  /// How a column is aligned.
  public enum Alignment: String, Hashable, Sendable {
    /// Not said.
    case none
    /// To the left.
    case left
    /// In the middle.
    case center
    /// To the right.
    case right
  }

  /// One cell.
  public struct Cell: Equatable, Sendable {
    /// The text.
    public var inlines: [Inline]
    /// Where the cell's text stands; empty at the row's end for a cell the author left out.
    public var range: SourceRange
  }

  /// One alignment a column.
  public var alignments: [Alignment]
  /// The header row.
  public var header: [Cell]
  /// The other rows.
  public var rows: [[Cell]]
  /// The text of the line `: Caption {#tbl-…}` that ends the table; empty when there is none.
  public var caption: [Inline]
  /// What `{…}` at the caption's end says.
  public var attributes: Attributes
  /// Where it stands, with its caption.
  public var range: SourceRange
}
