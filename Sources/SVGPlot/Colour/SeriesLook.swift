/// How the series so numbered looks: a colour, a dash pattern and a marker, so that colour is never
/// alone. Eight colours and eight dashes change together; with the six markers the first 24 looks are all
/// different.
struct SeriesLook {
  let index: Int

  var color: PlotColor { .series(index) }

  /// Lengths of strokes and gaps in pixels; empty is a solid line.
  var dash: String { Self.dashes[PlotColor.wrapped(index, Self.dashes.count)] }

  var marker: Marker { Marker.allCases[PlotColor.wrapped(index, Marker.allCases.count)] }

  private static let dashes = [
    "", "7 3", "2.5 2.5", "9 3 2.5 3", "14 4", "6 2.5 2 2.5 2 2.5", "12 3 5 3", "2 5",
  ]
}
