/// A drawn figure with the data it was drawn from.
public struct FigureRecord: Equatable, Sendable {
  /// What `@fig-…` refers to; empty when nothing does.
  public var label: String
  /// The text below the figure; empty for none.
  public var caption: String
  /// The picture, a complete `<svg>` element.
  public var svg: String
  /// What the picture shows, in words computed from its data.
  public var description: String
  /// The data as a table: one header a column.
  public var headers: [String]
  /// The data as a table: its rows.
  public var rows: [[String]]

  /// Creates the record of a figure.
  public init(
    label: String, caption: String, svg: String, description: String, headers: [String],
    rows: [[String]]
  ) {
    self.label = label
    self.caption = caption
    self.svg = svg
    self.description = description
    self.headers = headers
    self.rows = rows
  }
}
