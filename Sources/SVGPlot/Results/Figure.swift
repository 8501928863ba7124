/// A finished figure: the drawing, and what it says in words and numbers, all from the same data.
public struct Figure: Hashable, Sendable {
  /// The drawing: one well-formed `<svg>` element, ready to stand in an HTML page.
  public var svg: String
  /// Its title; also the drawing's accessible name.
  public var title: String
  /// What is drawn, in sentences computed from the data; also the drawing's accessible description.
  public var description: String
  /// The data as tables.
  public var tables: [DataTable]
  /// How many points are not drawn: not finite, or not positive on a logarithmic axis.
  public var pointsNotDrawn: Int
  /// What was wrong with the input.
  public var problems: [PlotProblem]
  /// The width of the view box, in pixels.
  public var width: Double
  /// The height of the view box, in pixels.
  public var height: Double
}
