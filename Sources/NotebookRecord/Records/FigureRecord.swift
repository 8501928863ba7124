/// A drawn figure with the data it was drawn from.
public struct FigureRecord: Equatable, Sendable {
  /// The text below the figure; empty for none.
  public var caption: String
  /// What differs from picture to picture; empty for a figure of one.
  public var parameter: String
  /// The pictures, at least one.
  public var frames: [FigureFrame]
  /// The data as tables.
  public var tables: [TableRecord]
  /// The numbers that were drawn, in brief, for comparison with accepted results.
  public var series: [SeriesDigest]
  /// What was wrong with what was to be drawn, and what to do about it, a sentence each.
  public var problems: [String]
  /// Where the call stands.
  public var position: RecordPosition

  /// Creates the record of a figure.
  public init(
    caption: String, parameter: String = "", frames: [FigureFrame], tables: [TableRecord],
    series: [SeriesDigest] = [], problems: [String] = [], position: RecordPosition
  ) {
    self.caption = caption
    self.parameter = parameter
    self.frames = frames
    self.tables = tables
    self.series = series
    self.problems = problems
    self.position = position
  }

  /// Creates the record of a figure of one picture.
  public init(
    caption: String, svg: String, description: String, tables: [TableRecord],
    problems: [String] = [], position: RecordPosition
  ) {
    self.init(
      caption: caption, frames: [FigureFrame(svg: svg, description: description)],
      tables: tables, problems: problems, position: position)
  }
}
