extension PlotArea {
  /// The pixel lengths are drawn from: zero where the axis has it, its lower end otherwise.
  var baseline: Double {
    let zero = y.position(0)
    return zero.isFinite ? min(max(zero, frame.top), frame.bottom) : frame.bottom
  }

  /// The same for lengths along the horizontal axis.
  var verticalBaseline: Double {
    let zero = x.position(0)
    return zero.isFinite ? min(max(zero, frame.left), frame.right) : frame.left
  }

  /// A point brought to within a margin of the area, so that no length is endless.
  func held(_ point: PlotPoint) -> PlotPoint {
    let limits = frame.grown(by: 6)
    return PlotPoint(
      min(max(point.x, limits.left), limits.right), min(max(point.y, limits.top), limits.bottom))
  }

  /// How many pairs have no place on these axes.
  func countNotDrawn(_ xs: [Double], _ ys: [Double]) -> Int {
    zip(xs, ys).count { !(x.accepts($0) && y.accepts($1)) }
  }
}

extension SVGAttribute {
  /// A halo in the colour of the page, so that text stays legible over lines and colours.
  static let halo: [SVGAttribute] = [
    .color("stroke", .paper), .number("stroke-width", 3), .text("stroke-linejoin", "round"),
    .text("paint-order", "stroke"),
  ]

  /// An outline without filling.
  static func stroke(_ color: PlotColor, width: Double) -> [SVGAttribute] {
    [.text("fill", "none"), .color("stroke", color), .number("stroke-width", width)]
  }
}
