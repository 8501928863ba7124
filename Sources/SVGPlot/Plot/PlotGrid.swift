/// Several plots in rows and columns, each with its title above it: small multiples, or two side by side.
public struct PlotGrid: Drawable {
  /// The plots, row by row.
  public var plots: [Plot]
  /// How many stand beside one another.
  public var columns: Int
  /// The headline above all and accessible name; may be empty.
  public var title: String
  /// Whether all plots have the same scales, so that they can be compared by eye.
  public var sharesScales: Bool
  /// The size of the whole: its width, and the height of one row.
  public var size: PlotSize
  /// Where the names of the layers stand: above, once for all plots, or nowhere.
  public var legend: LegendPlacement

  /// Plots in rows and columns.
  ///
  /// - Parameters:
  ///   - plots: The plots, row by row.
  ///   - columns: How many stand beside one another; more than three cannot be read on a telephone.
  ///   - title: The headline above all.
  ///   - sharesScales: Whether all plots have the same scales.
  ///   - size: The width of the whole and the height of one row.
  ///   - legend: Where the names of the layers stand.
  public init(
    _ plots: [Plot], columns: Int = 2, title: String = "", sharesScales: Bool = true,
    size: PlotSize = PlotSize(width: 540, height: 220), legend: LegendPlacement = .automatic
  ) {
    self.plots = plots
    self.columns = columns
    self.title = title
    self.sharesScales = sharesScales
    self.size = size
    self.legend = legend
  }

  /// Two plots of scales of their own.
  ///
  /// - Parameters:
  ///   - left: The left one.
  ///   - right: The right one.
  ///   - title: The headline above both.
  /// - Returns: The pair.
  public static func sideBySide(_ left: Plot, _ right: Plot, title: String = "") -> PlotGrid {
    PlotGrid([left, right], columns: 2, title: title, sharesScales: false)
  }

  /// Draws.
  ///
  /// - Parameter idPrefix: The beginning of every `id` in the drawing; figures on one page need
  ///   different ones.
  /// - Returns: The figure.
  public func figure(idPrefix: String = "plot") -> Figure {
    let columns = min(max(columns, 1), max(plots.count, 1))
    let shown = sharesScales ? Plot.sharingScales(plots) : plots
    var resolved = shown.map { ResolvedPlot($0) }
    for index in resolved.indices {
      resolved[index].showsTitle = true
      guard sharesScales else { continue }
      resolved[index].showsYCaption = index.isMultiple(of: columns)
      resolved[index].showsXCaption = index + columns >= resolved.count
    }
    var rows = stride(from: 0, to: resolved.count, by: columns)
      .map { Array(resolved[$0..<min($0 + columns, resolved.count)]) }
    if rows.isEmpty { rows = [[ResolvedPlot(Plot([]))]] }
    return FigureAssembly(
      title: title, idPrefix: idPrefix, width: size.width, rows: rows, rowHeight: size.height,
      legend: legend
    ).figure()
  }
}
