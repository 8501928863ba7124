/// A range of values cut at round numbers into classes, each with a colour.
struct ColorClasses: Equatable {
  /// Values between the classes, rising.
  var levels: [Double]
  /// One more than there are levels.
  var colors: [PlotColor]
  /// The levels with the ends of the data around them.
  var bounds: [Double]

  /// - Parameters:
  ///   - extent: The values.
  ///   - map: What the colours mean.
  ///   - levels: The author's own levels; `nil` finds round ones.
  init(_ extent: AxisExtent, map: ColorMap, levels: [Double]?) {
    guard !extent.isEmpty else {
      self.init(levels: [], colors: [.sequential(0)], bounds: [0, 1])
      return
    }
    let inside = (levels ?? Self.levels(extent, map: map))
      .filter { $0 > extent.lower && $0 < extent.upper }
      .sorted()
    let bounds = [extent.lower] + inside + [extent.upper]
    self.init(levels: inside, colors: Self.colors(bounds, map: map), bounds: bounds)
  }

  private init(levels: [Double], colors: [PlotColor], bounds: [Double]) {
    self.levels = levels
    self.colors = colors
    self.bounds = bounds
  }

  /// The class of a value.
  func index(of value: Double) -> Int { levels.prefix { $0 <= value }.count }

  /// Round levels: at most nine, for the ten colours there are.
  static func levels(_ extent: AxisExtent, map: ColorMap, count: Int = 9) -> [Double] {
    if map.isLogarithmic(extent) {
      return LogTicks.ticks(lower: extent.lower, upper: extent.upper, count: count)
        .filter { !$0.isMinor }
        .map(\.value)
    }
    return ExtendedTicks.values(lower: extent.lower, upper: extent.upper, count: count)
      .filter { $0 > extent.lower && $0 < extent.upper }
  }

  private static func colors(_ bounds: [Double], map: ColorMap) -> [PlotColor] {
    let count = bounds.count - 1
    if map == .diverging {
      let reach = max(bounds[0].magnitude, bounds[count].magnitude)
      return (0..<count).map { index in
        let middle = bounds[index] / 2 + bounds[index + 1] / 2
        let share = reach > 0 ? middle / reach : 0
        let half = Double(Palette.divergingSteps - 1) / 2
        // Away from the middle on both sides alike, so that equal magnitudes are equally strong.
        return .diverging(Int(half + (share * half).rounded(.toNearestOrAwayFromZero)))
      }
    }
    return (0..<count).map { index in
      let share = count > 1 ? Double(index) / Double(count - 1) : 0
      return .sequential(Int((share * Double(Palette.sequentialSteps - 1)).rounded()))
    }
  }
}
