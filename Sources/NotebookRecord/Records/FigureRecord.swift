/// A drawn figure with the data it was drawn from.
public struct FigureRecord: Equatable, Sendable {
  /// The text below the figure; empty for none.
  public var caption: String
  /// The picture, a complete `<svg>` element.
  public var svg: String
  /// What the picture shows, in words computed from its data.
  public var description: String
  /// The data as tables.
  public var tables: [TableRecord]
  /// What was wrong with what was to be drawn, and what to do about it, a sentence each.
  public var problems: [String]
  /// Where the call stands.
  public var position: RecordPosition

  /// Creates the record of a figure.
  public init(
    caption: String, svg: String, description: String, tables: [TableRecord],
    problems: [String] = [], position: RecordPosition
  ) {
    self.caption = caption
    self.svg = svg
    self.description = description
    self.tables = tables
    self.problems = problems
    self.position = position
  }
}
