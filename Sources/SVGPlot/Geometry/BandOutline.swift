/// The closed outlines of a region between two curves, one for each stretch without gaps.
struct BandOutline {
  let area: PlotArea
  let x: [Double]
  let lower: [Double]
  let upper: [Double]

  var outlines: [[PlotPoint]] {
    var outlines: [[PlotPoint]] = []
    var (above, below): ([PlotPoint], [PlotPoint]) = ([], [])
    func finish() {
      if !above.isEmpty { outlines.append(above + below.reversed()) }
      (above, below) = ([], [])
    }
    for index in 0..<min(x.count, lower.count, upper.count) {
      if let high = area.point(x[index], upper[index]), let low = area.point(x[index], lower[index])
      {
        above.append(high)
        below.append(low)
      } else {
        finish()
      }
    }
    finish()
    return outlines
  }
}
