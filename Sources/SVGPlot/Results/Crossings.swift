/// Where the lines of a plot cross, for its description.
enum Crossings {
  /// Pairs beyond the first lines and crossings beyond the third are counted, not listed.
  private static let maximumLines = 4
  private static let maximumListed = 3

  static func sentences(_ plot: ResolvedPlot) -> [String] {
    let lines = plot.plot.marks.compactMap { ($0 as? LineMark)?.series }
      .filter { !$0.name.isEmpty }
      .prefix(maximumLines)
    var result: [String] = []
    for (index, first) in lines.enumerated() {
      for second in lines.dropFirst(index + 1) {
        guard let found = crossings(first, second), !found.isEmpty else { continue }
        let places = found.prefix(maximumListed)
          .map { NumberText.significant($0, digits: 3) }
          .joined(separator: ", ")
        let more = found.count > maximumListed ? " and \(found.count - maximumListed) more" : ""
        result.append("\(first.name) and \(second.name) cross at \(plot.names.x) \(places)\(more).")
      }
    }
    return result
  }

  /// The x where two lines at the same positions change order; `nil` when their positions differ.
  static func crossings(_ first: Series, _ second: Series) -> [Double]? {
    let count = min(first.count, second.count)
    guard count > 1, first.x.prefix(count) == second.x.prefix(count) else { return nil }
    var result: [Double] = []
    var previous: (x: Double, difference: Double)?
    for index in 0..<count {
      let difference = first.y[index] - second.y[index]
      guard difference.isFinite, difference != 0 else { continue }
      if let before = previous, (before.difference < 0) != (difference < 0) {
        let t = before.difference / (before.difference - difference)
        result.append(before.x + t * (first.x[index] - before.x))
      }
      previous = (first.x[index], difference)
    }
    return result
  }
}
