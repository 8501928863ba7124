/// A layer of a plot. Write your own by saying what it needs of the axes and how it is drawn; the rest
/// has defaults.
public protocol Mark: Sendable {
  /// What the layer is, for the legend, tables and descriptions; empty keeps it out of the legend.
  var name: String { get }

  /// What the layer needs of the horizontal axis.
  var xExtent: AxisExtent { get }

  /// What the layer needs of the vertical axis.
  var yExtent: AxisExtent { get }

  /// The layer's colour; `nil` takes the next of the palette.
  var color: PlotColor? { get }

  /// Whether the layer takes the next look (colour, dash, marker) of the palette.
  var takesLook: Bool { get }

  /// How the legend shows the layer; `nil` keeps it out.
  var legendKey: LegendKey? { get }

  /// The dash pattern it is drawn with whatever its look; `nil` when the look decides.
  var fixedDash: Dash? { get }

  /// What its colours mean, when they stand for numbers.
  var colorBar: ColorBar? { get }

  /// Draws the layer.
  ///
  /// - Parameters:
  ///   - area: The plot's area, scales and this layer's look.
  ///   - svg: Where to write.
  func draw(in area: PlotArea, into svg: inout SVGWriter)

  /// Where a name standing beside the drawing points to; `nil` when the legend must do.
  ///
  /// - Parameter area: The plot's area and scales.
  /// - Returns: The end of the layer inside the area, in pixels.
  func labelAnchor(in area: PlotArea) -> PlotPoint?

  /// How many points are not drawn on these axes.
  ///
  /// - Parameter area: The plot's area and scales.
  /// - Returns: The count.
  func pointsNotDrawn(in area: PlotArea) -> Int

  /// What is wrong with the layer's data.
  var problems: [PlotProblem] { get }

  /// What the layer shows, in sentences computed from its data.
  ///
  /// - Parameter axes: The names of the axes.
  /// - Returns: Full sentences.
  func summary(_ axes: AxisNames) -> [String]

  /// The layer's data.
  ///
  /// - Parameter axes: The names of the axes.
  /// - Returns: The table, or `nil` when there are no data behind the layer.
  func table(_ axes: AxisNames) -> DataTable?
}

extension Mark {
  /// Empty: not in the legend.
  public var name: String { "" }
  /// Nothing.
  public var xExtent: AxisExtent { AxisExtent() }
  /// Nothing.
  public var yExtent: AxisExtent { AxisExtent() }
  /// The next of the palette.
  public var color: PlotColor? { nil }
  /// True for layers that the legend can show and that have no colour of their own.
  public var takesLook: Bool { legendKey != nil && color == nil }
  /// Not in the legend.
  public var legendKey: LegendKey? { nil }

  public var fixedDash: Dash? { nil }
  /// None.
  public var colorBar: ColorBar? { nil }
  /// None.
  public func labelAnchor(in area: PlotArea) -> PlotPoint? { nil }
  /// None.
  public func pointsNotDrawn(in area: PlotArea) -> Int { 0 }
  /// None.
  public var problems: [PlotProblem] { [] }
  /// Nothing.
  public func summary(_ axes: AxisNames) -> [String] { [] }
  /// None.
  public func table(_ axes: AxisNames) -> DataTable? { nil }
}
