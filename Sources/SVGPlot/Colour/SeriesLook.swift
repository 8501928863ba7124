/// How the series so numbered looks: a colour, a dash pattern and a marker, so that colour is never
/// alone. The three repeat after 8, 5 and 6, so the first 120 looks are all different.
struct SeriesLook {
  let index: Int

  var color: PlotColor { .series(index) }

  /// Lengths of strokes and gaps in pixels; empty is a solid line.
  var dash: String { Self.dashes[PlotColor.wrapped(index, Self.dashes.count)] }

  var marker: Marker { Marker.allCases[PlotColor.wrapped(index, Marker.allCases.count)] }

  private static let dashes = ["", "7 3", "2.5 2.5", "9 3 2.5 3", "14 4"]
}
