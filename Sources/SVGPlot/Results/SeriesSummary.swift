/// What a reader of a curve sees first: where it starts, where it ends, how low and how high it goes.
struct SeriesSummary {
  let name: String
  let count: Int
  private var finite = 0
  private var first = PlotPoint(.nan, .nan)
  private var last = PlotPoint(.nan, .nan)
  private var lowest = PlotPoint(.nan, .infinity)
  private var highest = PlotPoint(.nan, -.infinity)

  init(_ series: Series) {
    name = series.name
    count = series.count
    for index in 0..<count {
      let (x, y) = (series.x[index], series.y[index])
      guard x.isFinite, y.isFinite else { continue }
      if finite == 0 { first = PlotPoint(x, y) }
      last = PlotPoint(x, y)
      if y < lowest.y { lowest = last }
      if y > highest.y { highest = last }
      finite += 1
    }
  }

  func sentences(_ axes: AxisNames) -> [String] {
    let subject = name.isEmpty ? axes.y : name
    let points = count == 1 ? "1 point" : "\(count) points"
    if finite == 0 { return ["\(subject): \(points), none finite."] }
    var parts = ["\(subject): \(points)"]
    if finite < count { parts[0] += ", \(count - finite) of them not finite" }
    if finite == 1 { return ["\(parts[0]), \(place(first, axes))."] }
    if lowest.y == highest.y {
      return ["\(parts[0]), all at \(axes.y) = \(NumberText.significant(first.y))."]
    }
    parts.append("starts at \(place(first, axes))")
    parts.append("ends at \(place(last, axes))")
    if lowest != first, lowest != last { parts.append("lowest at \(place(lowest, axes))") }
    if highest != first, highest != last { parts.append("highest at \(place(highest, axes))") }
    return [parts.joined(separator: ", ") + "."]
  }

  private func place(_ point: PlotPoint, _ axes: AxisNames) -> String {
    "\(NumberText.significant(point.y)) (\(axes.x) \(NumberText.significant(point.x)))"
  }
}
