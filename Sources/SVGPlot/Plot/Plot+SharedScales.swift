extension Plot {
  /// The same plots on the same axes, decided from all their data: what small multiples and the frames
  /// of a sweep need in order to be compared.
  ///
  /// - Parameter plots: The plots. The axes of the first say what the scales are like.
  /// - Returns: The plots with scale and domain of both axes set.
  public static func sharingScales(_ plots: [Plot]) -> [Plot] {
    guard let first = plots.first else { return [] }
    let shared = ResolvedPlot(
      first, xExtent: ResolvedPlot.extent(of: plots, \.xExtent),
      yExtent: ResolvedPlot.extent(of: plots, \.yExtent))
    return plots.map { plot in
      var plot = plot
      plot.x.share(shared.x)
      plot.y.share(shared.y)
      return plot
    }
  }
}

extension PlotAxis {
  fileprivate mutating func share(_ resolved: ResolvedAxis) {
    scale = resolved.kind
    domain = resolved.domain
    if case .categorical = resolved.kind { domain = nil }
  }
}
